package io.matricula.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.access.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R32")
class OnlyTheOfficeNamesTheDayTest {

    private static final LocalDate DAY = LocalDate.parse("2027-02-01");

    @Test
    void theOfficeMayNameADay() {
        assertThat(OnlyTheOfficeNamesTheDay.holds(DAY, Set.of(Role.REGISTRAR))).isTrue();
    }

    @Test
    void nobodyElseMay() {
        assertThat(OnlyTheOfficeNamesTheDay.holds(DAY, Set.of())).isFalse();
        assertThat(OnlyTheOfficeNamesTheDay.holds(DAY, EnumSet.complementOf(EnumSet.of(Role.REGISTRAR))))
                .isFalse();
    }

    @Test
    void withoutADayThereIsNothingToSay() {
        assertThat(OnlyTheOfficeNamesTheDay.holds(null, Set.of())).isTrue();
    }
}
