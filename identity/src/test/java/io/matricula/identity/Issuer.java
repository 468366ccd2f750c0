package io.matricula.identity;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running issuer, with data of its own that all tests share. */
@SpringBootTest(
        classes = IdentityApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "matricula.url=" + Issuer.URL})
abstract class Issuer {

    static final String URL = "https://school.example";
    static final Path DATA = Path.of("target", "data", UUID.randomUUID().toString());

    @LocalServerPort
    int port;

    @Autowired
    JwtDecoder tokens;

    Desk desk;

    @DynamicPropertySource
    static void dataOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("matricula.data", DATA::toString);
    }

    @BeforeEach
    void aDesk() {
        desk = new Desk(port, DATA);
    }
}
