package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.RefundStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferingRulesTest {

    private static final LocalDate BEGINS = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OFFERING_FULL, true, 2, 0, -",
                "OFFERING_FULL, true, 2, 1, -",
                "OFFERING_FULL, true, 2, 2, WAITLIST_FULL",
                "OFFERING_FULL, true, 0, 0, WAITLIST_FULL",
                "OFFERING_FULL, false, 2, 0, OFFERING_FULL",
                "OFFERING_NOT_OPEN, true, 2, 0, OFFERING_NOT_OPEN",
                "OUTSIDE_ENROLLMENT_WINDOW, true, 2, 0, OUTSIDE_ENROLLMENT_WINDOW",
                "ALREADY_ENROLLED, true, 2, 0, ALREADY_ENROLLED"
            })
    void R3_a_full_offering_waitlists_who_opted_in(
            RefusalCode noSeat, boolean optedIn, int size, int waiting, @Nullable RefusalCode objection) {
        assertThat(LineForWhoOptedIn.objection(noSeat, optedIn, aLine(size, waiting)))
                .isEqualTo(Optional.ofNullable(objection));
    }

    private static Waitlist aLine(int size, int waiting) {
        Waitlist line = Waitlist.of(size);
        for (int i = 0; i < waiting; i++) {
            line.join(enrollment("w" + i), student("w" + i), NOW.plusSeconds(i));
        }
        return line;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, true, true, true",
        "OPEN, false, true, false",
        "OPEN, true, false, false",
        "SUSPENDED, true, true, false",
        "CLOSED, false, true, true",
        "CLOSED, true, true, true",
        "CLOSED, true, false, false",
        "CANCELLED, true, true, false",
        "DRAFT, true, true, false"
    })
    void R4_when_the_line_moves(OfferingStatus status, boolean seatFree, boolean someoneWaits, boolean moves) {
        assertThat(LineMoves.holds(status, seatFree, someoneWaits)).isEqualTo(moves);
    }

    @Test
    void R3_the_line_keeps_the_order_of_arrival() {
        Waitlist line = Waitlist.of(9);
        line.join(enrollment("b"), student("b"), NOW.plusSeconds(2));
        line.join(enrollment("c"), student("c"), NOW.plusSeconds(3));
        line.join(enrollment("a"), student("a"), NOW.plusSeconds(1));
        assertThat(line.enrollments())
                .containsExactly(
                        enrollment("a").value(),
                        enrollment("b").value(),
                        enrollment("c").value());
        line.leave(enrollment("b"));
        line.join(enrollment("d"), student("d"), NOW.plusSeconds(2));
        assertThat(line.enrollments())
                .containsExactly(
                        enrollment("a").value(),
                        enrollment("d").value(),
                        enrollment("c").value());
        assertThat(line.has(student("b"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "-30, 100",
        "-1, 100",
        "0, 80",
        "1, 80",
        "7, 80",
        "8, 50",
        "21, 50",
        "22, 0",
        "400, 0",
    })
    void R15_the_default_schedule(long day, int percent) {
        assertThat(new RefundSchedule(RefundStep.DEFAULT_SCHEDULE).shareOn(BEGINS.plusDays(day), BEGINS))
                .isEqualTo(percent);
    }

    @Test
    void R15_without_a_start_everything_goes_back_and_without_steps_nothing() {
        assertThat(new RefundSchedule(RefundStep.DEFAULT_SCHEDULE).shareOn(BEGINS, null))
                .isEqualTo(100);
        assertThat(new RefundSchedule(List.of()).shareOn(BEGINS.minusDays(9), BEGINS))
                .isZero();
    }

    @Test
    void R15_the_steps_follow_each_other() {
        assertThat(RefundSchedule.isInOrder(RefundStep.DEFAULT_SCHEDULE)).isTrue();
        assertThat(RefundSchedule.isInOrder(List.of())).isTrue();
        assertThat(RefundSchedule.isInOrder(List.of(new RefundStep(3, 50), new RefundStep(3, 20))))
                .isFalse();
        assertThat(RefundSchedule.isInOrder(List.of(new RefundStep(3, 50), new RefundStep(2, 20))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, true",
        "OPEN, SUSPENDED, true",
        "OPEN, CLOSED, true",
        "OPEN, CANCELLED, true",
        "SUSPENDED, OPEN, true",
        "SUSPENDED, SUSPENDED, true",
        "SUSPENDED, CLOSED, true",
        "SUSPENDED, CANCELLED, true",
        "CLOSED, OPEN, false",
        "CLOSED, SUSPENDED, false",
        "CLOSED, CLOSED, true",
        "CLOSED, CANCELLED, true",
        "CANCELLED, OPEN, false",
        "CANCELLED, SUSPENDED, false",
        "CANCELLED, CLOSED, false",
        "CANCELLED, CANCELLED, true",
        "OPEN, DRAFT, false"
    })
    void R16_the_life_cycle(OfferingStatus from, OfferingStatus to, boolean allowed) {
        assertThat(OfferingLifeCycle.allows(from, to)).isEqualTo(allowed);
    }
}
