package io.matricula.enrollment.offering;

import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.academic.OfferingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record NewOffering(
        @NotBlank @Size(max = 40) String courseCode,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40) String term,
        @NotNull @Min(1) @Max(OfferingSize.MAX_PEOPLE) Integer capacity,
        @NotNull @Valid MoneyBody price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        @Nullable @Min(0) @Max(OfferingSize.MAX_PEOPLE) Integer waitlistCapacity,
        @Nullable @Size(max = RefundStepBody.MAX_STEPS) List<@NotNull @Valid RefundStepBody> refundSchedule) {

    CreateOffering toCommand(OfferingId offeringId) {
        if (enrollmentOpensAt != null
                && enrollmentClosesAt != null
                && !enrollmentOpensAt.isBefore(enrollmentClosesAt)) {
            throw new InvalidRequest("enrollmentClosesAt", "must be after enrollmentOpensAt");
        }
        return new CreateOffering(
                offeringId,
                courseCode,
                title,
                term,
                capacity,
                price.toMoney("price"),
                enrollmentOpensAt,
                enrollmentClosesAt,
                startsOn,
                waitlistCapacity == null ? 0 : waitlistCapacity,
                RefundStepBody.toSchedule(refundSchedule));
    }
}
