package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

class VersionRetirementTest {

    private final EngineFixture fixture = new EngineFixture();
    private final AtomicBoolean down = new AtomicBoolean();
    private final LaterClock clock = new LaterClock();
    private final VersionRetirement retirement = new VersionRetirement(fixture.engine(failingWhileDown()), clock);

    /** A clock that is put forward by hand. */
    private static final class LaterClock extends Clock {

        private Instant now = Instant.parse("2027-01-10T12:00:00Z");

        void forward(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aVersionStaysForReadersThatHaveJustBegun() {
        retire();
        clock.forward(4);
        retirement.dropWhatIsDue();
        assertThat(fixture.documents("tallies_1")).hasSize(1);
        clock.forward(1);
        retirement.dropWhatIsDue();
        assertThat(fixture.documents("tallies_1")).isEmpty();
    }

    @Test
    void whatCannotBeDroppedNowIsDroppedAnotherTime() {
        retire();
        clock.forward(5);
        down.set(true);
        assertThatThrownBy(retirement::dropWhatIsDue).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(fixture.documents("tallies_1")).hasSize(1);
        down.set(false);
        retirement.dropWhatIsDue();
        assertThat(fixture.documents("tallies_1")).isEmpty();
    }

    private void retire() {
        fixture.mongo.insert(new Document("_id", "one"), "tallies_1");
        retirement.add(List.of("tallies_1"));
    }

    private MongoTemplate failingWhileDown() {
        return new MongoTemplate(fixture.mongo.getMongoDatabaseFactory()) {
            @Override
            public void dropCollection(String collection) {
                if (down.get()) {
                    throw new DataAccessResourceFailureException("down");
                }
                super.dropCollection(collection);
            }
        };
    }
}
