package io.matricula.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.NameBasedId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R21: a key belongs to one body until every request with it was refused. */
class IdempotencyRecordsTest {

    private static final UUID KEY = new UUID(1, 2);
    private static final PersonalIds IDS =
            PersonalIds.of(name -> (name + " of a school that is only a test").getBytes(StandardCharsets.UTF_8));
    private static final Fingerprint ANA = request("{\"name\":\"Ana\"}");
    private static final Fingerprint BOB = request("{\"name\":\"Bob\"}");

    private final Records records = new Records();
    private final IdempotencyRecords keys = new IdempotencyRecords(records);

    enum Outcome {
        ANSWERED,
        REFUSED,
        UNKNOWN
    }

    @Test
    void aKeyIsFreeAgainWhenItsOnlyRequestWasRefused() {
        keys.join(KEY, ANA);
        keys.leave(KEY);

        assertThat(BOB.isOf(keys.join(KEY, BOB))).isTrue();
    }

    @Test
    void aRefusedTwinDoesNotFreeTheKeyOfOneThatIsUnderWay() {
        keys.join(KEY, ANA);
        IdempotencyRecord twin = keys.join(KEY, ANA);
        keys.leave(KEY);

        assertThat(ANA.isOf(keys.join(KEY, BOB))).isTrue();

        keys.answer(KEY, twin.answered(201, null, "done"));
        assertThat(keys.join(KEY, ANA).body()).isEqualTo("done");
    }

    @Test
    void aRefusedTwinHearsTheAnswerThatTheOtherGot() {
        IdempotencyRecord first = keys.join(KEY, ANA);
        keys.join(KEY, ANA);
        keys.answer(KEY, first.answered(201, "/there", "done"));

        assertThat(keys.leave(KEY)).map(IdempotencyRecord::location).contains("/there");
        assertThat(keys.join(KEY, ANA).isAnswered()).isTrue();
    }

    @Test
    void recordsFromBeforeBodiesWereComparedByContentStayValid() {
        records.byKey.put(
                KEY.toString(),
                "{\"request\":\"" + ANA.former().get(1) + "\",\"status\":201,\"location\":null,\"body\":\"done\"}");

        assertThat(keys.join(KEY, ANA).body()).isEqualTo("done");
        assertThat(ANA.isOf(keys.join(KEY, BOB))).isTrue();
    }

    @Test
    void anOldRecordWithoutAnAnswerIsOfOneRequestThatNobodyKnowsTheOutcomeOf() {
        records.byKey.put(
                KEY.toString(),
                "{\"request\":\"" + ANA.former().get(1) + "\",\"status\":null,\"location\":null,\"body\":null}");

        assertThat(keys.join(KEY, ANA).isAnswered()).isFalse();
        keys.leave(KEY);

        assertThat(ANA.isOf(keys.join(KEY, BOB))).isTrue();
    }

    @Property
    void onlyAKeyWhoseEveryRequestWasRefusedIsGivenToAnotherBody(
            @ForAll @Size(min = 1, max = 8) List<Outcome> outcomes, @ForAll @Size(8) List<Boolean> overlapping) {
        var underWay = new ArrayList<Outcome>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (!keys.join(KEY, ANA).isAnswered()) {
                underWay.add(outcomes.get(i));
            }
            if (!overlapping.get(i)) {
                underWay.forEach(this::end);
                underWay.clear();
            }
        }
        boolean someUnderWay = !underWay.isEmpty();
        boolean someHappened = outcomes.subList(0, outcomes.size() - underWay.size()).stream()
                .anyMatch(outcome -> outcome != Outcome.REFUSED);

        boolean given = BOB.isOf(keys.join(KEY, BOB));

        assertThat(given && (someUnderWay || someHappened)).isFalse();
        records.byKey.clear();
    }

    private void end(Outcome outcome) {
        switch (outcome) {
            case ANSWERED -> keys.answer(KEY, IdempotencyRecord.claimedBy(ANA).answered(201, null, "done"));
            case REFUSED -> keys.leave(KEY);
            case UNKNOWN -> {}
        }
    }

    @Test
    void keysOfBeforeAreKnownByWhatTheyWereKnownBy() {
        byte[] body = "{\"name\": \"Ana\"}".getBytes(StandardCharsets.UTF_8);
        Fingerprint ana = Fingerprint.of(body, IDS);
        assertThat(ana.content())
                .isEqualTo(ANA.content())
                .isNotEqualTo(NameBasedId.of("content", body).toString());
        assertThat(ana.former()).hasSize(2).allSatisfy(former -> assertThat(
                        ana.isOf(new IdempotencyRecord(former, 201, null, "done", 0)))
                .isTrue());
        assertThat(ana.isOf(IdempotencyRecord.claimedBy(ANA))).isTrue();
        assertThat(ana.isOf(IdempotencyRecord.claimedBy(BOB))).isFalse();
    }

    private static Fingerprint request(String body) {
        return Fingerprint.of(body.getBytes(StandardCharsets.UTF_8), IDS);
    }

    private static final class Records implements RecordStore {

        private final Map<String, String> byKey = new ConcurrentHashMap<>();

        @Override
        public Optional<String> putIfAbsent(String kind, String key, String value) {
            return Optional.ofNullable(byKey.putIfAbsent(key, value));
        }

        @Override
        public Optional<String> find(String kind, String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        @Override
        public boolean replace(String kind, String key, String expected, String value) {
            return byKey.replace(key, expected, value);
        }

        @Override
        public void remove(String kind, String key, String expected) {
            byKey.remove(key, expected);
        }

        @Override
        public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
            return List.of();
        }
    }
}
