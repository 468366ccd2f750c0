package io.matricula.query.enrollments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.given.Story;
import io.matricula.platform.web.testing.KnownByDefault;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.query.QueryTest;
import io.matricula.shared.access.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

class EnrollmentUpdatesTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Story ana = Story.of("updates-" + UUID.randomUUID());

    @Autowired
    private EventStore events;

    @LocalServerPort
    private int port;

    @Test
    void tellTheStateAtOnceThenEveryChangeAndEndWithTheEnrollment() throws Exception {
        given(ana.requested());
        Listener listener = listen(ana);
        listener.awaitEvents(1);
        given(ana.billed());
        listener.awaitEvents(2);
        given(ana.expired());
        HttpResponse<Void> stream = listener.answer().get(20, TimeUnit.SECONDS);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(listener.ids()).containsExactly("1", "2", "3");
        assertThat(listener.data()).last().isEqualTo(shown(ana)).asString().contains("\"status\":\"EXPIRED\"");
        assertThat(listener.lines()).contains("retry:2000");
    }

    @Test
    void areGoneOnWithAfterTheLastEventThatCame() throws Exception {
        given(ana.requested(), ana.billed());
        awaitShown(ana, "AWAITING_PAYMENT");
        Listener again = listen(ana, "Last-Event-ID", "2");
        again.awaitLine("retry:2000");
        given(ana.paid());
        again.awaitEvents(1);
        assertThat(again.ids()).containsExactly("3");
        Listener late = listen(ana, "Last-Event-ID", "1");
        late.awaitEvents(1);
        assertThat(late.ids()).containsExactly("3");
        Listener stranger = listen(ana, "Last-Event-ID", "from elsewhere");
        stranger.awaitEvents(1);
        given(ana.cancelled());
        for (Listener listener : List.of(again, late, stranger)) {
            listener.answer().get(20, TimeUnit.SECONDS);
            assertThat(listener.ids()).last().isEqualTo("4");
        }
    }

    @Test
    void areForABrowserThatShowsATicket() throws Exception {
        given(ana.requested());
        String ticket = ticket(TestIssuer.token("maria", Role.REGISTRAR));
        Listener listener = Listener.to(http, shown(ticket).build());
        listener.awaitEvents(1);
        assertThat(listener.data()).containsExactly(shown(ana));
        given(ana.rejected());
        assertThat(listener.answer().get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void areMaskedIfTheTicketIsAnAuditors() {
        given(ana.requested());
        Listener listener = Listener.to(
                http, shown(ticket(TestIssuer.token("ines", Role.AUDITOR))).build());
        listener.awaitEvents(1);
        assertThat(listener.data()).first().asString().contains("***@");
        assertThat(shown(ana)).doesNotContain("***@");
    }

    @Test
    void areKnownToBeThereWhileNothingHappens() {
        given(ana.requested());
        Listener listener = listen(ana);
        await().atMost(DEADLINE).until(() -> listener.after(":still here").size() >= 2);
        assertThat(listener.ids()).containsExactly("1");
        assertThat(listener.answer()).isNotDone();
    }

    @Test
    void areNotAskedForAgainOnceTheEndIsKnown() throws Exception {
        given(ana.requested(), ana.rejected());
        Listener listener = listen(ana);
        listener.answer().get(20, TimeUnit.SECONDS);
        Listener again =
                listen(ana, "Last-Event-ID", listener.ids().get(listener.ids().size() - 1));
        assertThat(again.answer().get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }

    @Test
    void beginWithAnEnrollmentThatTheModelLacksYet() {
        Listener listener = listen(ana);
        given(ana.requested());
        listener.awaitEvents(1);
        assertThat(listener.data()).containsExactly(shown(ana));
    }

    @Test
    void thereAreNoneOfAnEnrollmentThatDoesNotExist() throws Exception {
        HttpResponse<String> unknown = http.send(request(ana).build(), BodyHandlers.ofString());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aLookAtTheHeadEndsByItself() throws Exception {
        given(ana.requested());
        awaitShown(ana, "REQUESTED");
        HttpResponse<Void> head = http.send(
                request(ana).method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
    }

    @Test
    void manyListenWithoutKeepingOthersFromTheirAnswers() throws Exception {
        List<Story> all =
                IntStream.range(0, 300).mapToObj(i -> Story.of(ana.name() + i)).toList();
        all.forEach(story -> given(story.requested()));
        List<Listener> listeners = all.stream().map(story -> listen(story)).toList();
        await().atMost(DEADLINE).until(() -> listeners.stream()
                .noneMatch(listener -> listener.data().isEmpty()));
        assertThat(shown(all.get(0))).contains("REQUESTED");
        all.forEach(story -> given(story.rejected()));
        for (Listener listener : listeners) {
            assertThat(listener.answer().get(25, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(listener.ids()).containsExactly("1", "2");
        }
    }

    private void given(Object... facts) {
        for (Object fact : facts) {
            events.publish(new GenericEventMessage<>(fact));
        }
    }

    private void awaitShown(Story story, String status) {
        await().atMost(DEADLINE).until(() -> shown(story).contains("\"status\":\"" + status + "\""));
    }

    private String shown(Story story) {
        return http.sendAsync(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/v1/enrollments/" + story.enrollment()))
                                .build(),
                        BodyHandlers.ofString())
                .join()
                .body();
    }

    private String ticket(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(ana) + "/tickets"))
                .header("Authorization", "Bearer " + token)
                .timeout(DEADLINE)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> given =
                http.sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(given.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(given.body()).path("ticket").asString();
    }

    private HttpRequest.Builder shown(String ticket) {
        return HttpRequest.newBuilder(URI.create(address(ana) + "?ticket=" + ticket))
                .header(KnownByDefault.NOBODY, "yes")
                .timeout(DEADLINE);
    }

    private Listener listen(Story story, String... headers) {
        HttpRequest.Builder request = request(story);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Listener.to(http, request.build());
    }

    private HttpRequest.Builder request(Story story) {
        return HttpRequest.newBuilder(URI.create(address(story))).timeout(DEADLINE);
    }

    private String address(Story story) {
        return "http://127.0.0.1:" + port + "/v1/enrollments/" + story.enrollment() + "/updates";
    }

    /** A client that hears one stream. */
    private record Listener(List<String> lines, CompletableFuture<HttpResponse<Void>> answer) {

        static Listener to(HttpClient http, HttpRequest request) {
            var lines = new CopyOnWriteArrayList<String>();
            return new Listener(lines, http.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines))));
        }

        List<String> ids() {
            return after("id:");
        }

        List<String> data() {
            return after("data:");
        }

        void awaitEvents(int events) {
            await().atMost(DEADLINE).until(() -> data().size() >= events);
        }

        void awaitLine(String line) {
            await().atMost(DEADLINE).until(() -> lines.contains(line));
        }

        private List<String> after(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()))
                    .toList();
        }
    }

    private record Lines(List<String> lines) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable failed) {
            lines.add("failed: " + failed);
        }

        @Override
        public void onComplete() {
            lines.add("end");
        }
    }
}
