package io.matricula.shared.academic.query;

import java.time.Instant;

/**
 * Asks the read side for enrollments whose process should have gone on by itself and has not; the answer is
 * {@link OverdueProcesses}. The sweeper, which acts on it, is told no by the write side if it has gone on in the meantime.
 *
 * @param asOf the moment they are late at, UTC
 * @param limit the most to return, 1 to 1,000
 */
public record FindOverdueProcesses(Instant asOf, int limit) {}
