package io.matricula.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.standalone.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The container that makes secrets and certificates, without the users whom they are given to. */
@EnabledIf(value = "opensslIsInstalled", disabledReason = "needs bash and openssl")
class ContainerSecretsTest {

    private static final Path SCRIPT = Path.of("../deploy/compose/secrets");
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    @TempDir
    private Path volumes;

    static boolean opensslIsInstalled() {
        return Programs.run("bash", "-c", "openssl version");
    }

    @Test
    void serversHaveCertificatesOfTheAuthorityThatServicesTrust() throws Exception {
        start();
        X509Certificate authority = certificate("services/ca.pem");
        for (String server : List.of("axonserver/certificate.pem", "mongodb/server.pem")) {
            X509Certificate certificate = certificate(server);
            certificate.verify(authority.getPublicKey());
            assertThat(certificate.getNotAfter().toInstant())
                    .isAfter(Instant.now().plus(HALF_A_YEAR))
                    .isBeforeOrEqualTo(authority.getNotAfter().toInstant());
            assertThat(certificate.getSubjectAlternativeNames().toString())
                    .contains(server.substring(0, server.indexOf('/')), "localhost");
            assertThat(certificate.getBasicConstraints()).as("signs nothing").isEqualTo(-1);
        }
    }

    @Test
    void whatServicesShowIsWhatServersExpect() throws Exception {
        start();
        assertThat(read("axonserver/axonserver.properties"))
                .contains("accesscontrol.token=" + read("services/axonserver-token"), "ssl.enabled=true");
        assertThat(read("mongodb/password"))
                .isEqualTo(read("services/mongodb-password"))
                .hasSizeGreaterThan(32);
        assertThat(read("keycloak/credentials/registrar")).isEqualTo(read("services/credentials/registrar"));
    }

    @Test
    void nobodyElseReadsThemAndTheKeyOfTheAuthorityIsNowhere() throws Exception {
        start();
        try (Stream<Path> files = Files.walk(volumes)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"))
                    .noneSatisfy(file -> assertThat(file).hasFileName("ca.key"));
        }
    }

    @Test
    void areMadeOnce() throws Exception {
        start();
        Map<Path, String> made = everything();
        start();
        assertThat(everything()).isEqualTo(made);
    }

    @Test
    void certificatesAreMadeAnewWithTheirAuthorityAndNothingElseIs() throws Exception {
        start();
        X509Certificate former = certificate("services/ca.pem");
        String token = read("services/axonserver-token");
        Files.delete(volumes.resolve("services/ca.pem"));
        start();
        X509Certificate server = certificate("mongodb/server.pem");
        server.verify(certificate("services/ca.pem").getPublicKey());
        assertThatThrownBy(() -> server.verify(former.getPublicKey())).isInstanceOf(GeneralSecurityException.class);
        assertThat(read("services/axonserver-token")).isEqualTo(token);
    }

    @Test
    void aTokenThatWasRemovedIsExchangedOnBothSides() throws Exception {
        start();
        String former = read("services/axonserver-token");
        Files.delete(volumes.resolve("services/axonserver-token"));
        start();
        assertThat(read("axonserver/axonserver.properties"))
                .contains("accesscontrol.token=" + read("services/axonserver-token"))
                .doesNotContain(former);
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        for (String volume : List.of("services", "axonserver", "mongodb", "keycloak")) {
            command.add(Files.createDirectories(volumes.resolve(volume)).toString());
        }
        var script = new ProcessBuilder(command);
        script.environment().put("BASH_FUNC_chown%%", "() { :; }");
        Process running = script.inheritIO().start();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).isZero();
    }

    private X509Certificate certificate(String file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(volumes.resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(volumes.resolve(file)).strip();
    }

    private Map<Path, String> everything() throws IOException {
        Map<Path, String> content = new HashMap<>();
        try (Stream<Path> files = Files.walk(volumes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
