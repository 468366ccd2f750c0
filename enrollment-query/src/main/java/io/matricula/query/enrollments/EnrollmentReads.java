package io.matricula.query.enrollments;

import io.matricula.query.paging.Filters;
import io.matricula.query.paging.Normalized;
import io.matricula.query.paging.PageOf;
import io.matricula.query.paging.Paging;
import io.matricula.query.projection.Model;
import io.matricula.query.projection.Shows;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@Tag(name = "Enrollments")
@RestController
@Shows("enrollments")
class EnrollmentReads {

    private final Model<EnrollmentView> enrollments;
    private final EnrollmentWaits waits;

    EnrollmentReads(Model<EnrollmentView> enrollments, EnrollmentWaits waits) {
        this.enrollments = enrollments;
        this.waits = waits;
    }

    @Operation(summary = "Lists enrollments, newest first")
    @GetMapping("/v1/enrollments")
    PageOf<EnrollmentView> list(
            @RequestParam(required = false) @Nullable UUID offeringId,
            @RequestParam(required = false) @Nullable UUID studentId,
            @RequestParam(required = false) @Nullable EnrollmentStatus status,
            @RequestParam(required = false) @Nullable String email,
            Paging paging) {
        return new Filters()
                .is("offeringId", offeringId)
                .is("studentId", studentId)
                .is("status", status)
                .is("emailKey", Normalized.filter(email))
                .page(enrollments, paging);
    }

    @Operation(
            summary = "Shows an enrollment",
            description = "With Prefer: wait=N the answer is held until nothing more happens unless a person acts, or N"
                    + " seconds have passed; an enrollment that was accepted a moment ago is waited for, too.")
    @GetMapping("/v1/enrollments/{id}")
    DeferredResult<ResponseEntity<EnrollmentView>> one(
            @PathVariable UUID id,
            @Parameter(description = "wait=N, with N from 0 to 30 seconds", example = "wait=10")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable
                    List<String> prefer) {
        return PreferredWait.in(prefer == null ? List.of() : prefer)
                .map(time -> waits.await(id, time))
                .orElseGet(() -> now(id));
    }

    private DeferredResult<ResponseEntity<EnrollmentView>> now(UUID id) {
        var answer = new DeferredResult<ResponseEntity<EnrollmentView>>();
        answer.setResult(ResponseEntity.ok(enrollments.find(id).orElseThrow(() -> Refused.notFound("enrollment", id))));
        return answer;
    }
}
