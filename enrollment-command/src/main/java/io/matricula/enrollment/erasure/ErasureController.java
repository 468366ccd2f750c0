package io.matricula.enrollment.erasure;

import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacy")
class ErasureController {

    private final ErasureRequests desk;

    ErasureController(ErasureRequests desk) {
        this.desk = desk;
    }

    record NewErasure(
            @Nullable StudentId studentId,
            @Nullable LeadId leadId,
            @Nullable EnrollmentId enrollmentId,
            @NotBlank @Size(max = 500) String reason) {

        FindPersonalRecords person() {
            if (Stream.of(studentId, leadId, enrollmentId)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new InvalidRequest(
                        "studentId", "must be given, or leadId, or enrollmentId, and only one of them");
            }
            return new FindPersonalRecords(studentId, enrollmentId, leadId);
        }
    }

    record ErasureAnswer(UUID erasureId) {}

    @AllowedTo(Role.PRIVACY)
    @PostMapping("/v1/erasures")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Forget a person",
            description =
                    "Facts stay, and every number with them; the person in them does not, but for what the law keeps. Refused"
                            + " with ERASURE_BLOCKED while an enrollment of the person is under way. The receipt is read at the Location.")
    ResponseEntity<ErasureAnswer> erase(@NewId UUID id, Actor actor, @Valid @RequestBody NewErasure body) {
        desk.request(new ErasureId(id), body.person(), body.reason(), actor);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/erasures/" + id))
                .body(new ErasureAnswer(id));
    }
}
