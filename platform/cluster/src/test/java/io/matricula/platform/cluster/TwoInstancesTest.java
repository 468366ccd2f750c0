package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.ExampleCommands.AskTooMuch;
import io.matricula.platform.messaging.command.ExampleCommands.Break;
import io.matricula.platform.messaging.command.ExampleCommands.Echo;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.platform.security.secret.GivenSecrets;
import io.matricula.platform.web.ExampleService;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.financial.PaymentId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of one service on a real Axon Server and a real MongoDB. */
@EnabledIf(
        value = "io.matricula.platform.cluster.RealServers#areThere",
        disabledReason = "needs Docker, or MATRICULA_TEST_AXONSERVER and MATRICULA_TEST_MONGODB")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String service = "example-" + UUID.randomUUID();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeAll
    void start() {
        one = instance();
        other = instance();
        for (ConfigurableApplicationContext instance : List.of(one, other)) {
            await().atMost(PATIENCE).until(() -> get(instance, "/readyz").statusCode() == 200);
        }
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void commandsAreAnsweredAcrossTheBus() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(commands(one).ask(new Echo("hello"), String.class))
                .isEqualTo("hello"));
    }

    @Test
    void aRefusalArrivesWithItsCodeItsMessageAndItsData() {
        assertThatThrownBy(() -> commands(one).send(new AskTooMuch(7)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.OFFERING_FULL);
                    assertThat(refused).hasMessage("No seat is free.");
                    assertThat(refused.data()).containsEntry("seats", "7");
                });
    }

    @Test
    void aDefectArrivesAsOne() {
        assertThatThrownBy(() -> commands(one).send(new Break("Ana Silva")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("NullPointerException at io.matricula")
                .hasMessageNotContaining("Ana Silva");
    }

    @Test
    void twoInstancesCannotBothWriteTheSameFactOfAnAggregate() {
        String aggregate = UUID.randomUUID().toString();
        append(one, aggregate, 0);
        assertThatThrownBy(() -> append(other, aggregate, 0)).isNotNull();
        append(other, aggregate, 1);
        assertThat(events(one).readEvents(aggregate).asStream().toList()).hasSize(2);
    }

    /** As large as the snapshot of the largest offering with every place taken. */
    @Test
    void aSnapshotOfThreeMillionBytesIsReadByAnotherInstance() {
        String aggregate = UUID.randomUUID().toString();
        append(one, aggregate, 0);
        var large = new OfferingClosed(new OfferingId(UUID.randomUUID()), "x".repeat(3_000_000), Actor.SYSTEM);
        events(one).storeSnapshot(new GenericDomainEventMessage<>("Example", aggregate, 0, large));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        (Object) events(other).readEvents(aggregate).next().getPayload())
                .isEqualTo(large));
    }

    @Test
    void aTimerFiresOnceItIsDueAndNotIfItWasTakenBack() {
        var due = deadline();
        var cancelled = deadline();
        Timers timers = one.getBean(Timers.class);
        var stream = events(other)
                .openStream(((StreamableMessageSource<TrackedEventMessage<?>>) events(other)).createHeadToken());
        String takenBack = timers.schedule(Instant.now().plusMillis(500), cancelled);
        timers.schedule(Instant.now().plusMillis(1_000), due);
        timers.cancel(takenBack);
        await().atMost(PATIENCE).until(() -> {
            while (stream.hasNextAvailable()) {
                Object fact = stream.nextAvailable().getPayload();
                assertThat(fact).isNotEqualTo(cancelled);
                if (fact.equals(due)) {
                    return true;
                }
            }
            return false;
        });
        timers.cancel(takenBack);
        stream.close();
    }

    @Test
    void oneKeyHasOneAnswerWhicheverInstanceIsAsked() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 32)
                .mapToObj(i -> post(i % 2 == 0 ? one : other, key, "{\"name\":\"x\"}"))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                .extracting(HttpResponse::body)
                .hasSize(32)
                .containsOnly(answers.get(0).join().body());
        assertThat(post(other, key, "{\"name\":\"y\"}").join().statusCode()).isEqualTo(409);
    }

    private ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(ExampleService.class)
                .properties("spring.application.name=" + service)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--matricula.axonserver=" + RealServers.axonServer(),
                        "--matricula.mongodb=" + RealServers.mongo(),
                        "--matricula.secrets=" + GivenSecrets.folder());
    }

    private static PaymentDeadlineReached deadline() {
        return new PaymentDeadlineReached(
                new EnrollmentId(UUID.randomUUID()),
                new PaymentId(UUID.randomUUID()),
                Instant.parse("2027-02-01T12:00:00Z"));
    }

    private void append(ConfigurableApplicationContext instance, String aggregate, long sequence) {
        DefaultUnitOfWork.startAndGet(null).execute(() -> events(instance)
                .publish(new GenericDomainEventMessage<>("Example", aggregate, sequence, deadline())));
    }

    /** A request would have to say who asks. */
    private static Commands commands(ConfigurableApplicationContext instance) {
        return instance.getBean(Commands.class).fromProcess();
    }

    private static EventStore events(ConfigurableApplicationContext instance) {
        return instance.getBean(EventStore.class);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext instance, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(url(instance, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> post(
            ConfigurableApplicationContext instance, String key, String body) {
        return client.sendAsync(
                HttpRequest.newBuilder(url(instance, "/examples"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI url(ConfigurableApplicationContext instance, String path) {
        return URI.create("http://127.0.0.1:" + instance.getEnvironment().getProperty("local.server.port") + path);
    }
}
