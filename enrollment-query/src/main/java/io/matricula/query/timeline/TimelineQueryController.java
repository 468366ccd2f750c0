package io.matricula.query.timeline;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Enrollments")
@RestController
@ReadsProjection("timeline")
class TimelineQueryController {

    private final Model<TimelineView> timelines;

    TimelineQueryController(Model<TimelineView> timelines) {
        this.timelines = timelines;
    }

    @Operation(summary = "Shows everything that happened to an enrollment, oldest first")
    @AllowedTo(value = Role.REGISTRAR, holder = true)
    @GetMapping("/v1/enrollments/{id}/timeline")
    TimelineView one(@PathVariable UUID id) {
        return timelines.find(id).orElseThrow(() -> Refused.notFound("enrollment", id));
    }
}
