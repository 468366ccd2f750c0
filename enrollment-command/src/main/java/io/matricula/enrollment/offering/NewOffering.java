package io.matricula.enrollment.offering;

import io.matricula.platform.web.InvalidRequest;
import io.matricula.platform.web.MoneyBody;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.command.CreateOffering;
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
        @NotNull @Min(1) @Max(MOST_SEATS) Integer capacity,
        @NotNull @Valid MoneyBody price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn,
        @Nullable @Min(0) @Max(MOST_WAITING) Integer waitlistCapacity,
        @Nullable @Size(max = MOST_STEPS) List<@NotNull @Valid RefundStepBody> refundSchedule) {

    static final int MOST_SEATS = 100_000;
    private static final int MOST_WAITING = 100_000;
    private static final int MOST_STEPS = 50;
    private static final int MOST_DAYS = 3_650;

    record RefundStepBody(
            @NotNull @Min(-MOST_DAYS) @Max(MOST_DAYS) Integer untilDay, @NotNull @Min(0) @Max(100) Integer percent) {

        RefundStep toStep() {
            return new RefundStep(untilDay, percent);
        }
    }

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
                schedule());
    }

    private List<RefundStep> schedule() {
        if (refundSchedule == null) {
            return RefundStep.DEFAULT_SCHEDULE;
        }
        List<RefundStep> steps =
                refundSchedule.stream().map(RefundStepBody::toStep).toList();
        if (!RefundSchedule.isInOrder(steps)) {
            throw new InvalidRequest("refundSchedule", "each untilDay must be later than the one before it");
        }
        return steps;
    }
}
