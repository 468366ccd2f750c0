package io.matricula.shared.academic;

import java.util.List;

/**
 * The places of one person that count as unpaid; the answer to {@link io.matricula.shared.academic.command.QuoteUnpaidHolds}.
 *
 * @param holds those that were counted and not dropped yet; some of them may be paid or have ended
 */
public record UnpaidHoldsQuote(List<UnpaidHold> holds) {}
