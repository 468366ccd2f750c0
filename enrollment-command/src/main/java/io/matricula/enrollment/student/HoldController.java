package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.StudentId;
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
@RequestMapping("/v1/students/{id}/holds")
@Tag(name = "Students")
class HoldController {

    private final Commands commands;

    HoldController(Commands commands) {
        this.commands = commands;
    }

    /** The kinds of holds that people place; that of a debt comes and goes by itself. */
    enum Kind {
        DOCUMENTS(HoldKind.DOCUMENTS),
        CONDUCT(HoldKind.CONDUCT),
        OTHER(HoldKind.OTHER);

        private final HoldKind kind;

        Kind(HoldKind kind) {
            this.kind = kind;
        }
    }

    record NewHold(@NotNull Kind kind, @NotBlank @Size(max = 500) String reason) {}

    record HoldAnswer(HoldId holdId) {}

    @AllowedTo(Role.REGISTRAR)
    @PostMapping
    @Operation(
            summary = "Let a student have no new place for the time being",
            description = "New enrollments and renewals are rejected until it is released; nothing else changes.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HoldAnswer> place(
            @PathVariable UUID id, @NewId UUID holdId, Actor actor, @Valid @RequestBody NewHold body) {
        var hold = new HoldId(holdId);
        commands.send(new PlaceHold(new StudentId(id), hold, body.kind().kind, body.reason(), actor));
        return ResponseEntity.created(URI.create("/v1/students/" + id)).body(new HoldAnswer(hold));
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/{holdId}/release")
    @Operation(summary = "End a hold; that of a debt ends when the debt is settled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @PathVariable UUID holdId, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new ReleaseHold(new StudentId(id), new HoldId(holdId), body.reason(), actor));
    }
}
