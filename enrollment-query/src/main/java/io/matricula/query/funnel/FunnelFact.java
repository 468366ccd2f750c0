package io.matricula.query.funnel;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import org.jspecify.annotations.Nullable;

/**
 * What counts for the funnel of one offering, lead or enrollment.
 *
 * @param term of an offering or enrollment
 * @param currency of an offering or enrollment
 * @param offeringId of a lead: what the interest is in
 * @param status of an enrollment
 * @param cents of an enrollment: what was paid less what went back, in the currency's smallest unit
 */
record FunnelFact(
        Kind kind,
        @Nullable String term,
        @Nullable String currency,
        @Nullable OfferingId offeringId,
        @Nullable EnrollmentStatus status,
        long cents) {

    enum Kind {
        OFFERING,
        LEAD,
        ENROLLMENT;

        String key(Object id) {
            return name() + ":" + id;
        }
    }

    static FunnelFact offering(String term, Money price) {
        return new FunnelFact(Kind.OFFERING, term, price.currency().getCurrencyCode(), null, null, 0);
    }

    static FunnelFact lead(@Nullable OfferingId offering) {
        return new FunnelFact(Kind.LEAD, null, null, offering, null, 0);
    }

    static FunnelFact enrollment(String term, Money price) {
        return new FunnelFact(
                Kind.ENROLLMENT, term, price.currency().getCurrencyCode(), null, EnrollmentStatus.REQUESTED, 0);
    }

    /** A lead belongs to the term of its first interest in an offering. */
    FunnelFact interestedIn(@Nullable OfferingId offering) {
        return offeringId == null ? lead(offering) : this;
    }

    FunnelFact in(EnrollmentStatus newStatus) {
        return new FunnelFact(kind, term, currency, offeringId, newStatus, cents);
    }

    FunnelFact received(Money money) {
        return withCents(cents + cents(money));
    }

    FunnelFact gaveBack(Money money) {
        return withCents(cents - cents(money));
    }

    private FunnelFact withCents(long newCents) {
        return new FunnelFact(kind, term, currency, offeringId, status, newCents);
    }

    private static long cents(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }
}
