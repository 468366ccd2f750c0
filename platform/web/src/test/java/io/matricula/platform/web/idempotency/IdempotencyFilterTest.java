package io.matricula.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.web.ExampleController;
import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;

@WebTest
class IdempotencyFilterTest {

    private static final String ANA = "{\"name\":\"Ana\"}";
    private static final String BOB = "{\"name\":\"Bob\"}";

    private final String key = UUID.randomUUID().toString();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ExampleController examples;

    @Autowired
    private RecordStore records;

    private Http http = new Http(0);

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void whatMovesMoneyNeedsAKey() {
        Http.Answer answer = http.post("/examples/money", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("violations").path(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(http.post(
                                "/examples/money",
                                "{}",
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndOneEffect() {
        int before = examples.effects.get();
        Http.Answer first = create(key, ANA);
        Http.Answer again = create(key, ANA);
        assertThat(first.status()).isEqualTo(201);
        assertSame(first, again);
        assertThat(examples.effects.get() - before).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredAnewIsKeptNowhere() {
        List<String> answers = Stream.of(ANA, ANA, BOB)
                .map(body -> http.post("/examples/tickets", body, "Idempotency-Key", key))
                .map(Http.Answer::body)
                .toList();
        assertThat(answers).allMatch(body -> body.startsWith("ticket of ")).doesNotHaveDuplicates();
        assertThat(records.find(IdempotencyRecords.KIND, scoped("/examples/tickets")))
                .isEmpty();
        create(key, ANA);
        assertThat(records.find(IdempotencyRecords.KIND, scoped("/examples"))).isPresent();
    }

    @Test
    void anotherBodyIsRefused() {
        Http.Answer first = create(key, ANA);
        int before = examples.effects.get();
        Http.Answer other = create(key, BOB);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        assertThat(examples.effects.get()).isEqualTo(before);
        assertSame(first, create(key, ANA));
    }

    @Test
    void otherKeysAndNoKeyMakeOtherThings() {
        assertThat(List.of(create(key, ANA), create(key + "-", ANA), http.post("/examples", ANA)))
                .extracting(Http.Answer::body)
                .doesNotHaveDuplicates();
    }

    @Test
    void manyAtOnceGetTheSameAnswer() throws Exception {
        var threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Http.Answer>> requests = IntStream.range(0, 32)
                    .<Callable<Http.Answer>>mapToObj(i -> () -> create(key, ANA))
                    .toList();
            var answers = threads.invokeAll(requests);
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertSame(answers.get(0).get(), answer.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherWayToWriteTheSameContentGivesTheSameAnswer() {
        Http.Answer first = create(key, "{\"name\":\"Ana\",\"failure\":null}");

        assertSame(first, create(key, " { \"failure\" : null, \"name\" : \"\\u0041na\" } "));
    }

    @Test
    void namesThatComeTwiceAreMalformedWhicheverWayTheyAreCompared() {
        assertThat(create(key, "{\"name\":\"Ana\",\"name\":\"Ana\"}").status()).isEqualTo(400);
        assertThat(create(key, ANA).status()).isEqualTo(201);
    }

    @Test
    void aRefusedTwinDoesNotFreeTheKeyOfOneThatIsUnderWay() {
        String body = "{\"name\":\"Ana\",\"failure\":\"twins\"}";
        List<CompletableFuture<Http.Answer>> twins = Stream.of(1, 2)
                .map(twin -> CompletableFuture.supplyAsync(() -> create(key, body)))
                .toList();

        assertThat(CompletableFuture.anyOf(twins.get(0), twins.get(1)).join())
                .isInstanceOfSatisfying(Http.Answer.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
        assertThat(create(key, BOB).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");

        examples.twins.goOn.countDown();
        assertThat(twins.stream().map(CompletableFuture::join).map(Http.Answer::status))
                .containsExactlyInAnyOrder(409, 201);
        assertThat(create(key, BOB).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(create(key, body).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "a key that met {0} is free again")
    @CsvSource({"invalid, 422", "refused, 409"})
    void aRefusalDoesNotConsumeTheKey(String failure, int status) {
        Http.Answer failed = create(key, "{\"name\":\"Ana\",\"failure\":\"" + failure + "\"}");
        assertThat(failed.status()).isEqualTo(status);
        assertThat(create(key, ANA).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "a key that met {0} is kept for the same body")
    @CsvSource({"bug, 500", "early, 503"})
    void aFailureOfWhichNobodyKnowsWhetherItHappenedKeepsTheKey(String failure, int status) {
        String body = "{\"name\":\"Ana\",\"failure\":\"" + failure + "\"}";
        int before = examples.effects.get();
        assertThat(create(key, body).status()).isEqualTo(status);
        assertThat(create(key, body).status()).isEqualTo(status);
        assertThat(examples.effects.get() - before).isEqualTo(2);
        assertThat(create(key, ANA).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatCannotBeReadDoesNotConsumeTheKeyEither() {
        assertThat(create(key, "{").status()).isEqualTo(400);
        assertThat(create(key, ANA).status()).isEqualTo(201);
    }

    @Test
    void aKeyHasVisibleCharactersAndALimit() {
        assertThat(create("k".repeat(255), ANA).status()).isEqualTo(201);
        for (String wrong : List.of("k".repeat(256), "two words", "")) {
            Http.Answer answer = create(wrong, ANA);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
            assertThat(answer.body()).contains("Idempotency-Key");
        }
    }

    @Test
    void onlyCreatingRequestsCare() {
        int before = examples.effects.get();
        for (int i = 0; i < 2; i++) {
            assertThat(http.send("PUT", "/examples", BodyPublishers.noBody(), "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(examples.effects.get() - before).isEqualTo(2);
    }

    private String scoped(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setUserPrincipal(() -> "clerk");
        return NewIdArgument.scoped(request, key).toString();
    }

    private Http.Answer create(String withKey, String body) {
        return http.post("/examples", body, "Idempotency-Key", withKey);
    }

    private static void assertSame(Http.Answer one, Http.Answer other) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(other.header("Location")).isEqualTo(one.header("Location")).isNotEmpty();
        assertThat(other.header("Content-Type")).isEqualTo(one.header("Content-Type"));
    }
}
