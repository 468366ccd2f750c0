package io.matricula.enrollment.offering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record NewCapacity(
        @NotNull @Min(0) @Max(OfferingSize.MAX_PEOPLE) Integer capacity,
        @Nullable @Size(min = 1, max = 500) String reason) {}
