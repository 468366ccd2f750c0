package io.matricula.financial;

import static org.awaitility.Awaitility.await;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.command.RequestPayment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it is wired for one JVM, started once for all tests of it. */
@SpringBootTest(classes = FinancialApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FinancialService {

    static final Money PRICE = Money.of("199.90", "BRL");
    static final String SECRET = "a secret of the tests, which is long enough";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Commands commands;

    @Autowired
    EventStore events;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("financial");
        registry.add("matricula.data", data::toString);
        registry.add("matricula.gateway.secret", () -> SECRET);
    }

    PaymentId aPaymentBy(PaymentMethod method, @Nullable String cardToken) {
        var payment = new PaymentId(UUID.randomUUID());
        var enrollment = new EnrollmentId(UUID.randomUUID());
        commands.fromProcess().send(new RequestPayment(payment, enrollment, PRICE, method, cardToken, Instant.now()));
        return payment;
    }

    /** The names of the payment's facts, oldest first. */
    List<String> factsOf(PaymentId payment) {
        return events.readEvents(payment.toString())
                .asStream()
                .map(fact -> fact.getPayloadType().getSimpleName())
                .toList();
    }

    void awaitFacts(PaymentId payment, String... names) {
        await().atMost(Duration.ofSeconds(30)).until(() -> factsOf(payment), List.of(names)::equals);
    }

    HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                to(path).POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return send(request);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
