package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;
import io.matricula.shared.access.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R32: on which day a withdrawal takes effect, and so how much goes back, is for the academic office to say; for others it is today. */
@Rule("R32")
final class OnlyTheOfficeNamesTheDay {

    private OnlyTheOfficeNamesTheDay() {}

    static boolean holds(@Nullable LocalDate named, Set<Role> roles) {
        return named == null || roles.contains(Role.REGISTRAR);
    }
}
