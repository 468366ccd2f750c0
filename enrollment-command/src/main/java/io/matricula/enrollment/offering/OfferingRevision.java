package io.matricula.enrollment.offering;

import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to change of an offering: an absent field is unchanged, and null means what it means at the creation, none. */
@SuppressWarnings("NullableOptional") // absent and null say two things
record OfferingRevision(
        @Nullable Optional<@NotBlank @Size(max = 200) String> title,
        @Nullable Optional<@NotNull @Valid MoneyBody> price,
        @Nullable Optional<Instant> enrollmentOpensAt,
        @Nullable Optional<Instant> enrollmentClosesAt,
        @Nullable Optional<LocalDate> startsOn,
        @Nullable Optional<@Min(0) @Max(OfferingSize.MAX_PEOPLE) Integer> waitlistCapacity,
        @Nullable Optional<@Size(max = RefundStepBody.MAX_STEPS) List<@NotNull @Valid RefundStepBody>> refundSchedule,
        @NotBlank @Size(max = 500) String reason) {

    ReviseOffering toCommand(OfferingId offeringId, Actor actor) {
        if (namesNothing()) {
            throw new InvalidRequest("body", "must name something to change");
        }
        return new ReviseOffering(
                offeringId,
                title == null ? null : title.get(),
                price == null ? null : price.get().toMoney("price"),
                change(enrollmentOpensAt),
                change(enrollmentClosesAt),
                change(startsOn),
                waitlistCapacity == null ? null : waitlistCapacity.orElse(0),
                refundSchedule == null ? null : RefundStepBody.toSchedule(refundSchedule.orElse(null)),
                reason,
                actor);
    }

    private boolean namesNothing() {
        return Stream.of(
                        title, price, enrollmentOpensAt, enrollmentClosesAt, startsOn, waitlistCapacity, refundSchedule)
                .allMatch(Objects::isNull);
    }

    private static <T> @Nullable Change<T> change(@Nullable Optional<T> named) {
        return named == null ? null : new Change<>(named.orElse(null));
    }
}
