package io.matricula.enrollment.offering;

import io.matricula.platform.web.MoneyBody;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.command.CreateOffering;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewOffering(
        @NotBlank @Size(max = 40) String courseCode,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40) String term,
        @NotNull @Min(1) @Max(MOST_SEATS) Integer capacity,
        @NotNull @Valid MoneyBody price,
        @Nullable Instant enrollmentOpensAt,
        @Nullable Instant enrollmentClosesAt,
        @Nullable LocalDate startsOn) {

    static final int MOST_SEATS = 100_000;

    CreateOffering toCommand(OfferingId offeringId) {
        if (enrollmentOpensAt != null
                && enrollmentClosesAt != null
                && !enrollmentOpensAt.isBefore(enrollmentClosesAt)) {
            throw new io.matricula.platform.web.InvalidRequest("enrollmentClosesAt", "must be after enrollmentOpensAt");
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
                0,
                null);
    }
}
