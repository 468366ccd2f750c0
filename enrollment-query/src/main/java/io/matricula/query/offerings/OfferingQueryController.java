package io.matricula.query.offerings;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.Filters;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.query.enrollments.EnrollmentCounts;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Offerings")
@RestController
@ReadsProjection("offerings")
class OfferingQueryController {

    private final Model<OfferingView> offerings;
    private final EnrollmentCounts enrollments;

    OfferingQueryController(Model<OfferingView> offerings, EnrollmentCounts enrollments) {
        this.offerings = offerings;
        this.enrollments = enrollments;
    }

    @Operation(summary = "Lists offerings, newest first")
    @AllowedTo(anybody = true)
    @GetMapping("/v1/offerings")
    PageOf<OfferingView> list(
            @RequestParam(required = false) @Nullable String term,
            @RequestParam(required = false) @Nullable String courseCode,
            @RequestParam(required = false) @Nullable OfferingStatus status,
            Paging paging) {
        return new Filters()
                .is("term", term)
                .is("courseCode", courseCode)
                .is("status", status)
                .page(offerings, paging);
    }

    @Operation(summary = "Shows an offering")
    @AllowedTo(anybody = true)
    @GetMapping("/v1/offerings/{id}")
    OfferingView one(@PathVariable UUID id) {
        return offerings.find(id).orElseThrow(() -> Refused.notFound("offering", id));
    }

    @Operation(summary = "Shows how far the cancellation of an offering is")
    @AllowedTo(Role.REGISTRAR)
    @GetMapping("/v1/offerings/{id}/cancellation")
    @ReadsProjection({"offerings", "enrollments"})
    CancellationView cancellation(@PathVariable UUID id) {
        return offerings
                .find(id)
                .flatMap(offering -> Optional.ofNullable(offering.calledOff())
                        .map(calledOff -> CancellationView.of(offering.offeringId(), calledOff, enrollments)))
                .orElseThrow(() -> Refused.notFound("cancellation of offering", id));
    }
}
