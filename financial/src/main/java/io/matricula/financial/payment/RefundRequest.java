package io.matricula.financial.payment;

import io.matricula.platform.web.body.MoneyBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for money back.
 *
 * @param amount how much; absent for all that is left
 * @param reason why, in the actor's words
 */
record RefundRequest(
        @Valid @Schema(description = "Absent for all that is left.") @Nullable MoneyBody amount,
        @NotBlank @Size(max = 500) @Schema(example = "Goodwill after a timetable change") String reason) {}
