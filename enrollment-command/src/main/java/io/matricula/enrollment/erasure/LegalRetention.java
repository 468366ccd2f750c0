package io.matricula.enrollment.erasure;

import io.matricula.shared.Rule;
import io.matricula.shared.privacy.Compartment;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R35: what an erasure may not destroy, because the law keeps it: what the tax office asks for, as long as it may ask.
 *
 * @param keptUntil until when it is kept, UTC; null if nothing is
 */
@Rule("R35")
record LegalRetention(@Nullable Instant keptUntil) {

    private static final Period FISCAL = Period.ofYears(5);

    /**
     * Of a person.
     *
     * @param paidAt when money moved last; null if it never did
     */
    static LegalRetention of(@Nullable Instant paidAt, Instant now) {
        Instant until = paidAt == null
                ? Instant.MIN
                : paidAt.atOffset(ZoneOffset.UTC).plus(FISCAL).toInstant();
        return new LegalRetention(until.isAfter(now) ? until : null);
    }

    Set<Compartment> kept() {
        return keptUntil == null ? EnumSet.noneOf(Compartment.class) : EnumSet.of(Compartment.FISCAL);
    }

    Set<Compartment> erased() {
        Set<Compartment> erased = EnumSet.allOf(Compartment.class);
        erased.removeAll(kept());
        return erased;
    }
}
