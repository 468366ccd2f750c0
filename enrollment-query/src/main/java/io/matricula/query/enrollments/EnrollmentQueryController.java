package io.matricula.query.enrollments;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.EmailKeys;
import io.matricula.platform.projections.paging.Filters;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.platform.security.access.Caller;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Tag(name = "Enrollments")
@RestController
@ReadsProjection(EnrollmentsConfiguration.NAME)
class EnrollmentQueryController {

    private final Model<EnrollmentView> enrollments;
    private final EmailKeys emails;
    private final Waitlists lines;
    private final EnrollmentWatch watch;
    private final UpdateSettings updateSettings;
    private final Clock clock;

    EnrollmentQueryController(
            Model<EnrollmentView> enrollments,
            EmailKeys emails,
            Waitlists lines,
            EnrollmentWatch watch,
            UpdateSettings updateSettings,
            Clock clock) {
        this.enrollments = enrollments;
        this.emails = emails;
        this.lines = lines;
        this.watch = watch;
        this.updateSettings = updateSettings;
        this.clock = clock;
    }

    @Operation(summary = "Lists enrollments, newest first")
    @AllowedTo({Role.REGISTRAR, Role.FINANCE})
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
                .is("emailKey", emails.filter(email))
                .page(enrollments, paging)
                .with(lines::placed);
    }

    @Operation(
            summary = "Shows an enrollment",
            description = "With Prefer: wait=N the answer is held until nothing more happens unless a person acts, or N"
                    + " seconds have passed; an enrollment that was accepted a moment ago is waited for, too.")
    @AllowedTo(
            value = {Role.REGISTRAR, Role.FINANCE},
            holder = true)
    @GetMapping("/v1/enrollments/{id}")
    DeferredResult<ResponseEntity<EnrollmentView>> one(
            @PathVariable UUID id,
            @Parameter(description = "wait=N, with N from 0 to 30 seconds", example = "wait=10")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable
                    List<String> prefer) {
        return PreferredWait.in(prefer == null ? List.of() : prefer)
                .map(time -> later(id, time))
                .orElseGet(() -> now(id));
    }

    @Operation(
            summary = "Sends an enrollment as server-sent events: its current state at once, then every change",
            description = "Each event has the JSON of the enrollment as data. Changes that come together are sent as"
                    + " one. With the id of the last event in Last-Event-ID the current state is sent only if it is"
                    + " another one. The stream ends with the enrollment (REJECTED, CANCELLED, EXPIRED or WITHDRAWN;"
                    + " not CONFIRMED or NEEDS_ATTENTION, from where it may go on), otherwise after 30 minutes or when"
                    + " the server stops: ask again then. An enrollment that was accepted a moment ago is waited for."
                    + " A browser, which sends no headers with this, shows a ticket in its address instead.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = EnrollmentView.class)))
    @ApiResponse(
            responseCode = "204",
            description = "It has ended, and the client knows how: do not ask again.",
            content = @Content)
    @AllowedTo(
            value = {Role.REGISTRAR, Role.FINANCE},
            holder = true,
            ticket = true)
    @GetMapping(path = "/v1/enrollments/{id}/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    DeferredResult<ResponseEntity<SseEmitter>> updates(
            @PathVariable UUID id,
            @Parameter(description = "The id of the last event that came.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            HttpMethod method,
            Caller caller) {
        var updates = new Updates(
                id.toString(),
                Updates.version(lastEventId),
                clock,
                method.equals(HttpMethod.GET) ? updateSettings : updateSettings.ofOneState(),
                Masking.isFor(caller) ? EnrollmentView::masked : UnaryOperator.identity());
        watch.add(updates);
        return updates.answer();
    }

    private DeferredResult<ResponseEntity<EnrollmentView>> later(UUID id, Duration time) {
        var wait = new RestWatcher(id.toString(), time, clock.instant());
        watch.add(wait);
        return wait.answer();
    }

    private DeferredResult<ResponseEntity<EnrollmentView>> now(UUID id) {
        var answer = new DeferredResult<ResponseEntity<EnrollmentView>>();
        answer.setResult(ResponseEntity.ok(
                enrollments.find(id).map(lines::placed).orElseThrow(() -> Refused.notFound("enrollment", id))));
        return answer;
    }
}
