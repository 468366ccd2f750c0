package io.matricula.financial.gateway;

import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.json.VerbatimText;
import io.matricula.shared.financial.DeclineReason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News of a charge, as the gateway sends it.
 *
 * @param notificationId the gateway's id of these news
 * @param sentAt when the gateway sent them
 * @param paymentId the payment, from the key of the charge
 * @param attempt the attempt, from the key of the charge
 * @param chargeId the gateway's id of the charge
 * @param state what became of the charge
 * @param amount what was charged or taken back; with PAID, REFUNDED and CHARGED_BACK
 * @param declineReason only with DECLINED
 */
public record GatewayNotification(
        @VerbatimText @NotBlank @Size(max = 100) @Schema(example = "ntf_1") String notificationId,
        @NotNull @Schema(example = "2027-01-10T12:00:00Z") Instant sentAt,
        @NotNull UUID paymentId,
        @NotNull @Min(1) @Max(1000) Integer attempt,
        @VerbatimText @NotBlank @Size(max = 100) @Schema(example = "ch_1") String chargeId,
        @NotNull State state,
        @Valid
                @Schema(description = "What was charged or taken back; required when PAID, REFUNDED or CHARGED_BACK.")
                @Nullable
                MoneyBody amount,
        @Nullable DeclineReason declineReason) {

    /** What became of a charge. */
    public enum State {
        PENDING,
        PAID,
        DECLINED,

        /** The provider gave money back without being asked. */
        REFUNDED,

        /** The payer disputed the charge at the bank. */
        CHARGED_BACK
    }
}
