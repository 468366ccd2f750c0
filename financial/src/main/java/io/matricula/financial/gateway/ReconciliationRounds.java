package io.matricula.financial.gateway;

import java.time.Duration;
import java.util.Optional;

/** How often and after which pauses the gateway is asked about an uncertain charge: ten times, each pause twice the last, up to a minute. */
final class ReconciliationRounds {

    private static final int LAST = 10;
    private static final int FIRST_CERTAIN = 5;
    private static final long MAX_SECONDS = 60;

    private ReconciliationRounds() {}

    /**
     * Whether a charge that the gateway does not know in this round will not turn up any more: from the fifth round on. Before that
     * round no service has asked for the charge in 16 seconds, eight times the time limit of a call.
     */
    static boolean isAbsenceCertain(int round) {
        return round >= FIRST_CERTAIN;
    }

    /** The pause before this round, counted from 1; empty after the last one. */
    static Optional<Duration> pauseBefore(int round) {
        return round > LAST
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.min(MAX_SECONDS, 1L << (round - 1))));
    }
}
