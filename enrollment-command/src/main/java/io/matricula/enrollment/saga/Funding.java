package io.matricula.enrollment.saga;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place is paid with.
 *
 * @param chargeId the charge; none for a place that costs nothing
 * @param late whether the money came after the enrollment had ended, so that it counts as paid already
 */
record Funding(@Nullable String chargeId, boolean late) {

    static final Funding NONE = new Funding(null, false);

    static Funding by(String chargeId) {
        return new Funding(chargeId, false);
    }

    static Funding late(String chargeId) {
        return new Funding(chargeId, true);
    }

    boolean isNew() {
        return chargeId != null && !late;
    }

    Optional<String> charge() {
        return Optional.ofNullable(chargeId);
    }
}
