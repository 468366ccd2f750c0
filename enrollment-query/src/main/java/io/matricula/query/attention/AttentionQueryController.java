package io.matricula.query.attention;

import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Attention")
@RestController
@ReadsProjection("attention")
class AttentionQueryController {

    private final LateProcesses processes;
    private final StuckSagas stuck;
    private final Clock clock;

    AttentionQueryController(LateProcesses processes, StuckSagas stuck, Clock clock) {
        this.processes = processes;
        this.stuck = stuck;
        this.clock = clock;
    }

    @Operation(
            summary = "Lists the enrollments that wait for a person or are late, the longest waiting first",
            description =
                    "Beside them those with a matter that a person has to see to while the enrollment stays as it is: a refund"
                            + " that failed, money that is short, money that the payment provider took back.")
    @AllowedTo({Role.REGISTRAR, Role.FINANCE})
    @GetMapping("/v1/attention")
    PageOf<AttentionView> list(Paging paging) {
        Map<String, String> causes = stuck.causes();
        return processes.page(clock.instant(), causes.keySet(), paging).with(late -> late.stream()
                .map(AttentionView::of)
                .map(view -> view.stuckFor(causes.get(view.enrollmentId().toString())))
                .toList());
    }
}
