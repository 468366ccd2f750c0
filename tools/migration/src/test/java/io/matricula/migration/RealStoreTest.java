package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services really keep on one machine can be read, and everything in it has a home. */
class RealStoreTest {

    @TempDir
    private Path data;

    @Test
    void isMovedWithEverythingThatIsUnderWay() throws IOException {
        School.inDirectory(data);
        var log = new MemoryLog();
        var mongo = new MongoServer(new MemoryBackend());
        try (var databases = ExampleStore.databases(mongo.bindAndGetConnectionString());
                EmbeddedStore store = EmbeddedStore.open(data, ExampleStore.SERIALIZER)) {
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Moved moved = new Move(store, log, log::schedule, databases, ExampleStore.SERIALIZER)
                    .run((what, total) -> new Progress(what, total, nowhere, Clock.systemUTC()));

            assertThat(moved.events()).isEqualTo(store.eventCount()).isGreaterThan(20);
            assertThat(moved.positions()).isEqualTo(4 + 2 + 10);
            assertThat(moved.sagas()).isBetween(2, 3);
            assertThat(moved.timers()).isGreaterThanOrEqualTo(moved.sagas());
            assertThat(log.events)
                    .extracting(Event::getAggregateType)
                    .contains("Offering", "Enrollment", "Payment", "Student", "");
        } finally {
            mongo.shutdownNow();
        }
    }

    @Test
    void whatIsUnknownHasNoHome() {
        assertThatThrownBy(() -> ServiceOwnership.ofProcessor("other")).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> ServiceOwnership.ofSaga("other")).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> ServiceOwnership.ofRecords("other")).isInstanceOf(MoveRefused.class);
    }
}
