package io.matricula.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.problem.Objection;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class ArrivingBodyTest {

    private static final BodyLimits LIMITS = new BodyLimits(100, Duration.ofSeconds(10), 1);

    @ParameterizedTest
    @CsvSource({
        // pieces, bytes in each, seconds between them, what becomes of it, pieces read
        "1,     100, 0,  WHOLE,             1",
        "10,    10,  1,  WHOLE,             10",
        "11,    1,   1,  REQUEST_TIMEOUT,   10",
        "100,   1,   1,  REQUEST_TIMEOUT,   10",
        "2,     1,   60, REQUEST_TIMEOUT,   1",
        "1,     1,   60, WHOLE,             1",
        "1,     101, 0,  CONTENT_TOO_LARGE, 1",
        "32,    100, 0,  CONTENT_TOO_LARGE, 32",
        "9999,  100, 0,  CONTENT_TOO_LARGE, 33"
    })
    void comesAsAWholeOrNotAtAll(int pieces, int bytes, int seconds, String end, int read) throws IOException {
        var clock = new Dripping();
        var stream = new Pieces(pieces, bytes, Duration.ofSeconds(seconds), clock);
        var body = new ArrivingBody(LIMITS, clock);

        Optional<Objection> objection = body.read(stream);

        assertThat(objection.map(Objection::status).map(HttpStatus::name).orElse("WHOLE"))
                .isEqualTo(end);
        assertThat(stream.read).isEqualTo(read);
        assertThat(body.bytes()).hasSize(Math.min(read * bytes, LIMITS.size()));
    }

    private static final class Dripping extends Clock {

        private Instant now = Instant.parse("2027-03-01T10:00:00Z");

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

    /** Comes in pieces, each after a pause. */
    private static final class Pieces extends ServletInputStream {

        private final int pieces;
        private final int bytes;
        private final Duration pause;
        private final Dripping clock;
        private int read;

        Pieces(int pieces, int bytes, Duration pause, Dripping clock) {
            this.pieces = pieces;
            this.bytes = bytes;
            this.pause = pause;
            this.clock = clock;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (isFinished()) {
                return -1;
            }
            clock.now = clock.now.plus(pause);
            read++;
            return bytes;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isFinished() {
            return read == pieces;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }
}
