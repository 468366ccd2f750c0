package io.matricula.financial.payment;

import io.matricula.shared.Money;
import io.matricula.shared.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R13 and R24: the same money may be told more than once, by the gateway's answer and by notifications, and counts once. A charge that was
 * paid in full is closed. Until then every notification tells of money of its own, and an answer of all that came by the charge.
 *
 * @param known what is entered of the charge
 * @param ordered what the gateway was to charge
 * @param told what the news say
 * @param notificationId the gateway's id of the news; absent when the gateway said so itself
 */
@Rule({"R13", "R24"})
record NewMoney(List<ChargeEntry> known, Money ordered, Money told, @Nullable String notificationId) {

    Money amount() {
        Money came = known.stream().map(ChargeEntry::amount).reduce(nothing(), Money::plus);
        boolean closed = !known.isEmpty() && !ordered.exceeds(came);
        if (closed) {
            return nothing();
        }
        return notificationId == null ? beyond(came) : of(notificationId);
    }

    private Money beyond(Money came) {
        return told.exceeds(came) ? told.minus(came) : nothing();
    }

    private Money of(String notification) {
        return known.stream().anyMatch(entry -> tellsTheSame(entry, notification)) ? nothing() : told;
    }

    private boolean tellsTheSame(ChargeEntry entry, String notification) {
        return entry.notificationId() == null
                ? entry.amount().equals(told)
                : entry.notificationId().equals(notification);
    }

    private Money nothing() {
        return Money.zero(told.currency());
    }
}
