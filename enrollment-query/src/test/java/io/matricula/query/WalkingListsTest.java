package io.matricula.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.ProjectionState;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.given.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list is gone through by cursor: what is in it all the time comes once, whatever happens meanwhile. */
class WalkingListsTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int MANY = 9;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Story first = Story.of("walk-" + UUID.randomUUID());
    private final List<Story> all = IntStream.range(0, MANY)
            .mapToObj(i -> Story.of(first.name() + "-" + i, first.offering()))
            .toList();

    @Autowired
    private EventStore events;

    @Autowired
    private Projections projections;

    @LocalServerPort
    private int port;

    @Test
    void entriesThatLeaveTheFilterMakeNobodyElseSkipped() throws Exception {
        allRequestOneAfterTheOther();
        List<String> seen =
                walk("/v1/enrollments?status=REQUESTED&offeringId=" + first.offering(), "enrollmentId", part -> {
                    if (part == 1) {
                        given(
                                all.get(MANY - 1).confirmed(),
                                all.get(MANY - 3).confirmed(),
                                all.get(0).rejected());
                    }
                });
        assertThat(seen).containsExactlyElementsOf(ids(MANY - 1, 0));
    }

    @Test
    void newEntriesMakeNobodyElseComeTwice() throws Exception {
        allRequestOneAfterTheOther();
        List<String> seen = walk(
                "/v1/enrollments?offeringId=" + first.offering(),
                "enrollmentId",
                part -> given(Story.of(first.name() + "-new-" + part, first.offering())
                        .requested()));
        assertThat(seen).containsExactlyElementsOf(ids(MANY - 1, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offerings", "enrollments", "students", "payments", "leads", "attention"})
    void everyListIsGoneThroughFromTheBeginningToTheEnd(String list) throws Exception {
        given(first.offered());
        for (Story story : all) {
            given(Story.of(story.name()).offered(), story.interested());
            given(story.enrolled().toArray());
            given(story.parked());
        }
        awaitCaughtUp();
        String path = "/v1/" + list;
        JsonNode whole = get(path + "?size=200");
        List<String> expected =
                whole.get("items").valueStream().map(JsonNode::toString).toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(whole.get("next").isNull()).isEqualTo(whole.get("total").asInt() <= 200);
        assertThat(walkItems(path)).startsWith(expected.toArray(String[]::new)).doesNotHaveDuplicates();
        all.forEach(story -> given(story.settled()));
    }

    @Test
    void attentionOfOneMomentIsGoneThroughInOneOrder() throws Exception {
        Instant longAgo = Instant.parse("2019-01-01T00:00:00Z");
        all.forEach(story -> events.publish(new GenericEventMessage<>(
                UUID.randomUUID().toString(), story.requested(), MetaData.emptyInstance(), longAgo)));
        awaitCaughtUp();
        List<String> seen = walk(
                "/v1/attention?",
                "enrollmentId",
                part -> given(all.get(part % MANY).retried()));
        assertThat(seen).containsOnlyOnceElementsOf(ids(MANY - 1, -1));
        all.forEach(story -> given(story.rejected()));
    }

    @Test
    void pagesSayHowToGoOnToo() throws Exception {
        allRequestOneAfterTheOther();
        awaitCaughtUp();
        String path = "/v1/enrollments?size=4&offeringId=" + first.offering();
        JsonNode page = get(path + "&page=1");
        assertThat(page.get("page").asInt()).isOne();
        assertThat(page.get("total").asInt()).isEqualTo(MANY);
        JsonNode rest = get(path + "&after=" + page.get("next").asString());
        assertThat(rest.get("page").isNull()).isTrue();
        assertThat(rest.get("size").asInt()).isEqualTo(4);
        assertThat(rest.get("total").asInt()).isEqualTo(MANY);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(rest.get("items").findValuesAsString("enrollmentId"))
                .containsExactly(all.get(0).enrollment().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "after=nonsense, after",
        "after=, after",
        "after=AAAA&after=AAAA, after",
        "page=0&after=AAAA, after",
        "after=AAAA&size=0, after"
    })
    void aCursorThatIsNoneIsNamed(String query, String field) throws Exception {
        JsonNode problem = get("/v1/offerings?" + query);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("violations").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aCursorOfAnotherListIsNone() throws Exception {
        allRequestOneAfterTheOther();
        awaitCaughtUp();
        String cursor = get("/v1/enrollments?size=1").get("next").asString();
        assertThat(get("/v1/payments?after=" + cursor).get("code").asString()).isEqualTo("MALFORMED_REQUEST");
    }

    /** Goes through a list two by two; something may happen after each part. */
    private List<String> walk(String path, String field, IntConsumer meanwhile) throws Exception {
        awaitCaughtUp();
        var seen = new ArrayList<String>();
        String cursor = "";
        for (int part = 0; part < 500; part++) {
            JsonNode answer = get(path + "&size=2" + cursor);
            seen.addAll(answer.get("items").findValuesAsString(field));
            if (answer.get("next").isNull()) {
                return seen;
            }
            cursor = "&after=" + answer.get("next").asString();
            meanwhile.accept(part);
            awaitCaughtUp();
        }
        throw new AssertionError("There is no end of " + path);
    }

    private List<String> walkItems(String path) throws Exception {
        var seen = new ArrayList<String>();
        JsonNode answer = get(path + "?size=3");
        while (true) {
            answer.get("items").forEach(item -> seen.add(item.toString()));
            if (answer.get("next").isNull()) {
                return seen;
            }
            answer = get(path + "?size=3&after=" + answer.get("next").asString());
        }
    }

    /** The enrollments from this one down to the one after that. */
    private List<String> ids(int from, int to) {
        return IntStream.iterate(from, i -> i > to, i -> i - 1)
                .mapToObj(i -> all.get(i).enrollment().toString())
                .toList();
    }

    private void allRequestOneAfterTheOther() {
        for (int i = 0; i < MANY; i++) {
            events.publish(new GenericEventMessage<>(
                    UUID.randomUUID().toString(),
                    all.get(i).requested(),
                    MetaData.emptyInstance(),
                    LONG_AGO.plusMillis(i)));
        }
    }

    private void given(Object... facts) {
        for (Object fact : facts) {
            events.publish(new GenericEventMessage<>(fact));
        }
    }

    private void awaitCaughtUp() {
        await().atMost(DEADLINE).until(() -> projections.states().stream().allMatch(WalkingListsTest::hasCaughtUp));
    }

    private static boolean hasCaughtUp(ProjectionState state) {
        return state.lag() == 0 && state.segments() > 0;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
