package io.matricula.enrollment.enrollment;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.web.body.Reason;
import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/attention/{enrollmentId}")
@Tag(name = "Attention")
class AttentionController {

    private final AttentionRequests desk;

    AttentionController(AttentionRequests desk) {
        this.desk = desk;
    }

    record Resolution(@NotNull AttentionOutcome outcome, @NotBlank @Size(max = 500) String reason) {}

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/retry")
    @Operation(
            summary = "Try again what made the enrollment need attention",
            description = "Refused with NOT_IN_ATTENTION if nothing did.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> retry(@PathVariable UUID enrollmentId, Actor actor, @Valid @RequestBody Reason body) {
        var id = new EnrollmentId(enrollmentId);
        desk.act(id, late -> new RetryAttention(id, body.reason(), actor, late));
        return accepted(enrollmentId);
    }

    @AllowedTo({Role.REGISTRAR, Role.FINANCE})
    @PostMapping("/resolution")
    @Operation(
            summary = "Record that a person finished the enrollment, or a matter beside it",
            description =
                    "What waits or is late goes to its end; a matter beside an enrollment disappears, and the enrollment stays"
                            + " as it is. REFUNDED_OUTSIDE enters the money in the payment. Refused with NOT_IN_ATTENTION if"
                            + " nothing needs attention.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> resolve(@PathVariable UUID enrollmentId, Caller caller, @Valid @RequestBody Resolution body) {
        if (!OutcomeIsRecordedByItsRole.holds(body.outcome(), caller.roles())) {
            throw new Refused(RefusalCode.FORBIDDEN, "This outcome is recorded by another role.");
        }
        var id = new EnrollmentId(enrollmentId);
        desk.act(id, late -> new ResolveAttention(id, body.outcome(), body.reason(), caller.actor(), late));
        return accepted(enrollmentId);
    }

    private static ResponseEntity<Void> accepted(UUID enrollmentId) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/enrollments/" + enrollmentId))
                .build();
    }
}
