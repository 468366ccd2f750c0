package io.matricula.shared.financial.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import org.axonframework.serialization.Revision;

/**
 * A debt is no more: it was paid, or the school let it go.
 *
 * @param debtId the debt
 * @param studentId the student
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record DebtSettled(DebtId debtId, StudentId studentId, String reason, Actor actor) implements FinancialEvent {}
