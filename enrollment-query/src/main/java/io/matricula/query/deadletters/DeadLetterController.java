package io.matricula.query.deadletters;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.deadletter.DeadLetterDirectory;
import io.matricula.platform.messaging.deadletter.DeadLetterRoutes;
import io.matricula.platform.messaging.deadletter.DeadLetterView;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.web.body.Reason;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.operations.command.EvictDeadLetter;
import io.matricula.shared.operations.command.RetryDeadLetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters of all services over HTTP. */
@RestController
@RequestMapping("/v1/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterController {

    private final DeadLetterDirectory directory;
    private final Projections projections;
    private final Commands commands;

    DeadLetterController(DeadLetterDirectory directory, Projections projections, Commands commands) {
        this.directory = directory;
        this.projections = projections;
        this.commands = commands;
    }

    record Items(List<Item> items) {}

    record Item(
            UUID id,
            String processor,
            String sequence,
            String eventType,
            Instant since,
            int attempts,
            @Nullable String cause) {

        static Item of(DeadLetterView letter) {
            return new Item(
                    letter.id(),
                    letter.processor(),
                    letter.sequence(),
                    letter.eventType(),
                    letter.since(),
                    letter.attempts(),
                    letter.cause());
        }
    }

    @AllowedTo(Role.OPERATOR)
    @GetMapping
    @Operation(summary = "Lists the facts that a processor could not handle, and those that wait behind them")
    Items list() {
        return new Items(directory.all().stream().map(Item::of).toList());
    }

    @AllowedTo(Role.OPERATOR)
    @PostMapping("/{id}/retry")
    @Operation(summary = "Has the sequence of a dead letter handled again, in order")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> retry(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        return sent(existing(id), new RetryDeadLetter(id, body.reason(), actor));
    }

    @AllowedTo(Role.OPERATOR)
    @PostMapping("/{id}/eviction")
    @Operation(summary = "Gives a dead letter up, and goes on with those behind it")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> evict(@PathVariable UUID id, Actor actor, @Valid @RequestBody Reason body) {
        DeadLetterView letter = existing(id);
        if (isOfAReadModel(letter)) {
            throw new InvalidRequest("id", "is of a read model, which leaves no fact out: retry it");
        }
        return sent(letter, new EvictDeadLetter(id, body.reason(), actor));
    }

    private boolean isOfAReadModel(DeadLetterView letter) {
        return projections.states().stream()
                .anyMatch(projection -> projection.name().equals(letter.processor()));
    }

    private DeadLetterView existing(UUID id) {
        return directory.all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("dead letter", id));
    }

    private ResponseEntity<Void> sent(DeadLetterView letter, Object command) {
        commands.send(DeadLetterRoutes.to(letter.service(), command));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/dead-letters"))
                .build();
    }
}
