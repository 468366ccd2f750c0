package io.matricula.financial.debt;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.command.FindStudent;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.command.IncurDebt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Debts over HTTP; they are read from the student. */
@RestController
@RequestMapping("/v1/debts")
@Tag(name = "Debts")
class DebtController {

    private final Commands commands;

    DebtController(Commands commands) {
        this.commands = commands;
    }

    record NewDebt(
            @NotNull StudentId studentId,
            @NotNull @Valid MoneyBody amount,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 500) String reason) {

        Money money() {
            Money money = amount.toMoney("amount");
            if (money.isZero()) {
                throw new InvalidRequest("amount.amount", "must be more than nothing");
            }
            return money;
        }
    }

    record DebtAnswer(DebtId debtId) {}

    @AllowedTo(Role.FINANCE)
    @PostMapping
    @Operation(
            summary = "Note that a student owes the school money",
            description = "Once it is overdue, it blocks new enrollments and renewals until it is settled.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DebtAnswer> incur(@NewId UUID id, Actor actor, @Valid @RequestBody NewDebt body) {
        var debt = new DebtId(id);
        Money amount = body.money();
        StudentId student = commands.ask(new FindStudent(body.studentId()), StudentId.class);
        commands.send(new IncurDebt(debt, student, amount, body.dueOn(), body.reason(), actor));
        return ResponseEntity.created(URI.create("/v1/students/" + student)).body(new DebtAnswer(debt));
    }

    @AllowedTo(Role.FINANCE)
    @PostMapping("/{id}/settlement")
    @Operation(summary = "End a debt: it was paid, or the school lets it go")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new SettleDebt(new DebtId(id), body.reason(), actor));
    }
}
