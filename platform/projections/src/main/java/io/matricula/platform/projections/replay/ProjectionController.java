package io.matricula.platform.projections.replay;

import io.matricula.platform.projections.ProjectionState;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.paging.Items;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Projections")
@RestController
class ProjectionController {

    private final Projections projections;
    private final Replays replays;

    ProjectionController(Projections projections, Replays replays) {
        this.projections = projections;
        this.replays = replays;
    }

    /** The answer to the order of a replay. */
    record Ordered(UUID replayId) {}

    @Operation(summary = "Lists projections and how they fare")
    @AllowedTo(Role.OPERATOR)
    @GetMapping("/v1/projections")
    Items<ProjectionState> list() {
        return new Items<>(projections.states());
    }

    @Operation(summary = "Shows how a projection fares")
    @AllowedTo(Role.OPERATOR)
    @GetMapping("/v1/projections/{name}")
    ProjectionState one(@PathVariable String name) {
        return projections.state(name);
    }

    @Operation(
            summary = "Rebuilds a projection from the first event on",
            description =
                    "Readers see the former model until the new one has caught up. Nothing else happens: no mail, no"
                            + " charge, no command.")
    @ApiResponse(responseCode = "202", description = "It has begun; see Location.")
    @AllowedTo(Role.OPERATOR)
    @PostMapping("/v1/projections/{name}/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Ordered> replay(@PathVariable String name, @NewId UUID replayId) {
        replays.begin(name, replayId);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/projections/" + name + "/replays/" + replayId))
                .body(new Ordered(replayId));
    }

    @Operation(summary = "Shows how a replay goes")
    @AllowedTo(Role.OPERATOR)
    @GetMapping("/v1/projections/{name}/replays/{replayId}")
    ReplayView progress(@PathVariable String name, @PathVariable UUID replayId) {
        return ReplayView.of(replays.find(name, replayId));
    }
}
