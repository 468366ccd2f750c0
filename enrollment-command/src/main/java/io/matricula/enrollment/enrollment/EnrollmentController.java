package io.matricula.enrollment.enrollment;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/enrollments")
@Tag(name = "Enrollments")
class EnrollmentController {

    private final EnrollmentRequests desk;
    private final WithdrawalRequests withdrawals;
    private final Commands commands;
    private final SchoolCalendar calendar;
    private final EnrollmentAccess capabilities;

    EnrollmentController(
            EnrollmentRequests desk,
            WithdrawalRequests withdrawals,
            Commands commands,
            SchoolCalendar calendar,
            EnrollmentAccess capabilities) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.commands = commands;
        this.calendar = calendar;
        this.capabilities = capabilities;
    }

    /** The same key of idempotency gives the same capability, because nothing but the id is in it. */
    record EnrollmentAnswer(EnrollmentId enrollmentId, EnrollmentStatus status, String enrollmentAccess) {}

    record Withdrawal(@NotBlank @Size(max = 500) String reason, @Nullable LocalDate effectiveOn) {}

    @AllowedTo(anybody = true)
    @PostMapping
    @Operation(summary = "Ask for a place in an offering; what becomes of it is read from the Location")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<EnrollmentAnswer> request(@NewId UUID id, @Valid @RequestBody NewEnrollment body) {
        var enrollmentId = new EnrollmentId(id);
        desk.request(enrollmentId, body);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/enrollments/" + id))
                .body(new EnrollmentAnswer(enrollmentId, EnrollmentStatus.REQUESTED, capabilities.of(enrollmentId)));
    }

    @AllowedTo(value = Role.REGISTRAR, holder = true)
    @PostMapping("/{id}/cancellation")
    @Operation(summary = "Cancel an enrollment that is not paid, or leave the waitlist")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> cancel(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(
                new RequestCancellation(new EnrollmentId(id), CancellationReason.BY_APPLICANT, body.reason(), actor));
        return accepted(id);
    }

    @AllowedTo(value = Role.REGISTRAR, holder = true)
    @PostMapping("/{id}/withdrawal")
    @Operation(
            summary = "Give up a confirmed place",
            description =
                    "The seat goes back at once; of the money goes back what the offering's refund schedule says for"
                            + " the day on which the withdrawal takes effect, today unless another day is named. That may lie in the past, but no"
                            + " earlier than a year before the offering starts, without a start no earlier than the place"
                            + " was asked for.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> withdraw(@PathVariable UUID id, Caller caller, @Valid @RequestBody Withdrawal body) {
        if (!OnlyTheOfficeNamesTheDay.holds(body.effectiveOn(), caller.roles())) {
            throw new Refused(
                    RefusalCode.FORBIDDEN, "Only the academic office says on which day a withdrawal takes effect.");
        }
        LocalDate effectiveOn = body.effectiveOn() == null ? calendar.today() : body.effectiveOn();
        withdrawals.withdraw(new EnrollmentId(id), effectiveOn, body.reason(), caller.actor());
        return accepted(id);
    }

    @AllowedTo(value = Role.REGISTRAR, holder = true)
    @PostMapping("/{id}/payment")
    @Operation(summary = "Accept an offered seat by paying, or pay another way while the payment is awaited")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> choosePayment(@PathVariable UUID id, @Valid @RequestBody PaymentChoice body) {
        desk.choosePayment(new EnrollmentId(id), body);
        return accepted(id);
    }

    private static ResponseEntity<Void> accepted(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/enrollments/" + id))
                .build();
    }
}
