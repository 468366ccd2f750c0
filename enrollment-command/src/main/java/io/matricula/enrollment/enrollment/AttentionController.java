package io.matricula.enrollment.enrollment;

import io.matricula.platform.command.Commands;
import io.matricula.platform.web.Reason;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.command.ResolveAttention;
import io.matricula.shared.academic.command.RetryAttention;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/attention/{enrollmentId}")
@Tag(name = "Attention")
class AttentionController {

    private final Commands commands;

    AttentionController(Commands commands) {
        this.commands = commands;
    }

    record Resolution(@NotNull AttentionOutcome outcome, @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/retry")
    @Operation(summary = "Try again what made the enrollment need attention")
    ResponseEntity<Void> retry(@PathVariable UUID enrollmentId, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new RetryAttention(new EnrollmentId(enrollmentId), body.reason(), actor));
        return accepted(enrollmentId);
    }

    @PostMapping("/resolution")
    @Operation(summary = "Record that a person finished the enrollment")
    ResponseEntity<Void> resolve(@PathVariable UUID enrollmentId, Actor actor, @Valid @RequestBody Resolution body) {
        commands.send(new ResolveAttention(new EnrollmentId(enrollmentId), body.outcome(), body.reason(), actor));
        return accepted(enrollmentId);
    }

    private static ResponseEntity<Void> accepted(UUID enrollmentId) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/enrollments/" + enrollmentId))
                .build();
    }
}
