package io.matricula.platform.security.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.shared.privacy.Compartment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class PersonalErasureTest {

    private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final Set<Compartment> NOT_FISCAL = EnumSet.of(Compartment.CONTACT, Compartment.ACADEMIC);

    private final KeptByLaw records = new KeptByLaw();
    private final PersonalKeys keys = GivenPersonalData.keys(records);
    private final PersonalData personal = new PersonalData(keys);
    private final AtomicInteger compactions = new AtomicInteger();

    /** Of which every record that is kept by law is old. */
    private static final class KeptByLaw implements RecordStore {

        private final RecordsInMemory records = new RecordsInMemory();

        @Override
        public Optional<String> putIfAbsent(String kind, String key, String value) {
            return records.putIfAbsent(kind, key, value);
        }

        @Override
        public Optional<String> find(String kind, String key) {
            return records.find(kind, key);
        }

        @Override
        public boolean replace(String kind, String key, String expected, String value) {
            return records.replace(kind, key, expected, value);
        }

        @Override
        public void remove(String kind, String key, String expected) {
            records.remove(kind, key, expected);
        }

        @Override
        public List<AgedRecord> olderThan(String kind, Instant before, @Nullable AgedRecord after, int limit) {
            return records
                    .find(kind, ANA.toString())
                    .map(value -> new AgedRecord(ANA.toString(), value, NOW.minusSeconds(1)))
                    .stream()
                    .toList();
        }
    }

    private PersonalErasure at(Instant now) {
        return new PersonalErasure(
                keys, new PersonalKeyStore(records), compactions::incrementAndGet, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void whatTheLawKeepsIsDestroyedWhenItNoLongerDoes() {
        String name = personal.sealed(ANA, Compartment.FISCAL, "name", "Ana Lima");
        String email = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        at(NOW).erase(ANA, NOT_FISCAL, NOW.plusSeconds(60));
        assertThat(personal.opened("email", email)).isNull();

        at(NOW.plusSeconds(59)).eraseWhatIsDue();
        assertThat(personal.opened("name", name)).isEqualTo("Ana Lima");

        at(NOW.plusSeconds(60)).eraseWhatIsDue();
        assertThat(personal.opened("name", name)).isNull();
        assertThat(compactions).hasValue(1);
    }

    @Test
    void whatIsDueIsDestroyedOnce() {
        personal.sealed(ANA, Compartment.FISCAL, "name", "Ana Lima");
        at(NOW).erase(ANA, NOT_FISCAL, NOW);

        at(NOW).eraseWhatIsDue();
        at(NOW).eraseWhatIsDue();

        assertThat(compactions).hasValue(1);
    }
}
