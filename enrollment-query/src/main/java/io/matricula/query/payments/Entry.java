package io.matricula.query.payments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.matricula.shared.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that came or went, as readers see it.
 *
 * @param reference the charge that it came by or was taken back from, the refund, or why a person gave it back
 * @param by who moved it
 * @param notificationId the gateway's id of the news, if it notified
 */
record Entry(
        Instant at, Kind kind, Money amount, String reference, String by, @JsonIgnore @Nullable String notificationId) {

    private static final String GATEWAY = "gateway";

    /** How money moves. */
    enum Kind {
        RECEIVED,
        REFUNDED,
        REFUNDED_OUTSIDE,
        CHARGED_BACK
    }

    static Entry received(Instant at, Money amount, String chargeId, @Nullable String notificationId) {
        return new Entry(at, Kind.RECEIVED, amount, chargeId, GATEWAY, notificationId);
    }

    static Entry takenBack(Instant at, Kind kind, Money amount, String chargeId, String notificationId) {
        return new Entry(at, kind, amount, chargeId, GATEWAY, notificationId);
    }

    static Entry gaveBack(Instant at, Kind kind, Money amount, String reference, String by) {
        return new Entry(at, kind, amount, reference, by, null);
    }

    /** Whether both tell of money that came at once. */
    boolean cameWith(Entry other) {
        return kind == other.kind
                && reference.equals(other.reference)
                && Objects.equals(notificationId, other.notificationId);
    }

    Entry plus(Money more) {
        return new Entry(at, kind, amount.plus(more), reference, by, notificationId);
    }
}
