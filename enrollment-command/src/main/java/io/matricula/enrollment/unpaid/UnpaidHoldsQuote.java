package io.matricula.enrollment.unpaid;

import io.matricula.shared.academic.UnpaidHold;
import java.util.List;

/**
 * The places of one person that count as unpaid; the answer to {@link QuoteUnpaidHolds}.
 *
 * @param holds those that were counted and not dropped yet; some of them may be paid or have ended
 */
record UnpaidHoldsQuote(List<UnpaidHold> holds) {}
