package io.matricula.enrollment.offering;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/offerings")
@Tag(name = "Offerings")
class OfferingController {

    private final Commands commands;

    OfferingController(Commands commands) {
        this.commands = commands;
    }

    record OfferingCreatedAnswer(OfferingId offeringId) {}

    @AllowedTo(Role.REGISTRAR)
    @PostMapping
    @Operation(summary = "Create an offering that is open at once")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OfferingCreatedAnswer> create(@NewId UUID id, @Valid @RequestBody NewOffering body) {
        var offeringId = new OfferingId(id);
        commands.send(body.toCommand(offeringId));
        return ResponseEntity.created(URI.create("/v1/offerings/" + id)).body(new OfferingCreatedAnswer(offeringId));
    }

    @AllowedTo(Role.REGISTRAR)
    @PatchMapping("/{id}")
    @Operation(
            summary = "Revise what an offering promises",
            description =
                    "An absent field is unchanged; null takes an optional one away. A new price or refund schedule"
                            + " holds for requests from then on; whoever asked before keeps theirs.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revise(@PathVariable UUID id, Actor actor, @Valid @RequestBody OfferingRevision body) {
        commands.send(body.toCommand(new OfferingId(id), actor));
    }

    @AllowedTo(Role.REGISTRAR)
    @PutMapping("/{id}/capacity")
    @Operation(summary = "Change the number of seats")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeCapacity(@PathVariable UUID id, Actor actor, @Valid @RequestBody NewCapacity body) {
        commands.send(new ChangeCapacity(new OfferingId(id), body.capacity(), body.reason(), actor));
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/{id}/suspension")
    @Operation(summary = "Take no new enrollments for a while; everybody keeps their place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new SuspendOffering(new OfferingId(id), body.reason(), actor));
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/{id}/resumption")
    @Operation(summary = "Open a suspended offering again; free seats are offered to its line")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new ResumeOffering(new OfferingId(id), body.reason(), actor));
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/{id}/cancellation")
    @Operation(
            summary = "Cancel an offering: every enrollment ends and all money goes back",
            description = "That happens in the background; how far it is, is read from the Location.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> cancel(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new CancelOffering(new OfferingId(id), body.reason(), actor));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/offerings/" + id + "/cancellation"))
                .build();
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/{id}/closure")
    @Operation(summary = "Close an offering for good; nobody who waits gets a seat any more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        commands.send(new CloseOffering(new OfferingId(id), body.reason(), actor));
    }
}
