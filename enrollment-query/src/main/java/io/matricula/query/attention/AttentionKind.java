package io.matricula.query.attention;

import io.matricula.shared.academic.AttentionReason;
import org.jspecify.annotations.Nullable;

/** Why an enrollment is in attention. */
enum AttentionKind {
    /** It should have gone on by itself and has not. */
    LATE,

    /** Its saga cannot handle a fact, and stands still until that is mended. */
    STUCK,

    REFUND_FAILED,
    PAYMENT_UNCERTAIN,
    PAYMENT_SHORT,
    MONEY_TAKEN_BACK;

    static AttentionKind of(@Nullable AttentionReason reason) {
        return reason == null ? LATE : valueOf(reason.name());
    }
}
