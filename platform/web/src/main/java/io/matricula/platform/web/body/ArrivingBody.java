package io.matricula.platform.web.body;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A body on its way: it comes as a whole, up to a size and by a deadline, or there is an objection to it. */
final class ArrivingBody {

    private static final int CHUNK_BYTES = 8 * 1024;

    private final BodyLimits limits;
    private final Clock clock;
    private final Instant deadline;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int length;

    ArrivingBody(BodyLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.time());
    }

    /** Reads to its end, or until there is no use in it; {@link IOException} if it breaks off. */
    Optional<Objection> read(ServletInputStream body) throws IOException {
        byte[] piece = new byte[CHUNK_BYTES];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            kept.write(piece, 0, Math.min(read, limits.size() - kept.size()));
            length += read;
            if (length > limits.drained()) {
                return tooLarge();
            }
            if (!body.isFinished() && !clock.instant().isBefore(deadline)) {
                return tooLate();
            }
        }
        return length > limits.size() ? tooLarge() : Optional.empty();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    private Optional<Objection> tooLarge() {
        return Optional.of(new Objection(
                HttpStatus.CONTENT_TOO_LARGE,
                ProblemCode.TOO_LARGE,
                "The body has more than " + limits.size() + " bytes."));
    }

    private Optional<Objection> tooLate() {
        return Optional.of(new Objection(
                HttpStatus.REQUEST_TIMEOUT,
                ProblemCode.MALFORMED_REQUEST,
                "The body did not arrive within " + limits.time().toSeconds() + " seconds."));
    }
}
