package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferingRulesTest {

    private static final LocalDate BEGINS = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @Tag("R3")
    @CsvSource(
            nullValues = "-",
            value = {
                "OFFERING_FULL, true, false, 2, 0, -",
                "OFFERING_FULL, true, false, 2, 1, -",
                "OFFERING_FULL, true, false, 2, 2, WAITLIST_FULL",
                "OFFERING_FULL, true, false, 2, 3, WAITLIST_FULL",
                "OFFERING_FULL, true, false, 0, 0, WAITLIST_FULL",
                "OFFERING_FULL, false, false, 2, 0, OFFERING_FULL",
                "OFFERING_FULL, true, true, 2, 0, OUTSIDE_ENROLLMENT_WINDOW",
                "OFFERING_FULL, false, true, 2, 0, OFFERING_FULL",
                "OFFERING_NOT_OPEN, true, false, 2, 0, OFFERING_NOT_OPEN",
                "OUTSIDE_ENROLLMENT_WINDOW, true, false, 2, 0, OUTSIDE_ENROLLMENT_WINDOW",
                "ALREADY_ENROLLED, true, false, 2, 0, ALREADY_ENROLLED"
            })
    void aFullOfferingWaitlistsWhoOptedIn(
            RefusalCode noSeat,
            boolean optedIn,
            boolean windowOver,
            int size,
            int waiting,
            @Nullable RefusalCode objection) {
        assertThat(WaitlistIsOptIn.objection(noSeat, optedIn, windowOver, aWaitlist(size, waiting)))
                .isEqualTo(Optional.ofNullable(objection));
    }

    private static Waitlist aWaitlist(int size, int waiting) {
        Waitlist waitlist = Waitlist.of(size);
        for (int i = 0; i < waiting; i++) {
            waitlist.join(enrollment("w" + i), student("w" + i), NOW.plusSeconds(i));
        }
        return waitlist;
    }

    @ParameterizedTest
    @Tag("R4")
    @CsvSource({
        "OPEN, WITHIN, true, true, true",
        "OPEN, WITHIN, false, true, false",
        "OPEN, WITHIN, true, false, false",
        "OPEN, AHEAD, true, true, false",
        "OPEN, AHEAD, false, true, false",
        "OPEN, OVER, true, true, true",
        "OPEN, OVER, false, true, true",
        "OPEN, OVER, true, false, false",
        "SUSPENDED, WITHIN, true, true, false",
        "SUSPENDED, OVER, true, true, false",
        "CLOSED, WITHIN, false, true, true",
        "CLOSED, WITHIN, true, true, true",
        "CLOSED, WITHIN, true, false, false",
        "CLOSED, AHEAD, false, true, true",
        "CLOSED, OVER, false, true, true",
        "CANCELLED, WITHIN, true, true, false",
        "CANCELLED, OVER, true, true, false",
        "DRAFT, WITHIN, true, true, false"
    })
    void whenTheLineMoves(OfferingStatus status, Where window, boolean seatFree, boolean someoneWaits, boolean moves) {
        assertThat(WaitlistMoves.holds(status, window.seen(), NOW, seatFree, someoneWaits))
                .isEqualTo(moves);
    }

    /** Where the window lies, seen from now. */
    private enum Where {
        AHEAD(NOW.plusMillis(1), NOW.plusSeconds(60)),
        WITHIN(NOW, NOW.plusMillis(1)),
        OVER(NOW.minusSeconds(60), NOW);

        private final Instant opensAt;
        private final Instant closesAt;

        Where(Instant opensAt, Instant closesAt) {
            this.opensAt = opensAt;
            this.closesAt = closesAt;
        }

        EnrollmentWindow seen() {
            return new EnrollmentWindow(opensAt, closesAt);
        }
    }

    @Test
    @Tag("R8")
    void aWindowOpensBeforeItCloses() {
        assertThat(new EnrollmentWindow(NOW, NOW.plusMillis(1)).isInOrder()).isTrue();
        assertThat(new EnrollmentWindow(NOW, NOW).isInOrder()).isFalse();
        assertThat(new EnrollmentWindow(NOW.plusMillis(1), NOW).isInOrder()).isFalse();
        assertThat(new EnrollmentWindow(null, NOW).isInOrder()).isTrue();
        assertThat(new EnrollmentWindow(NOW, null).isInOrder()).isTrue();
        assertThat(EnrollmentWindow.ALWAYS.isInOrder()).isTrue();
    }

    @ParameterizedTest
    @Tag("R16")
    @CsvSource({
        "OPEN, true, true, true",
        "SUSPENDED, true, true, true",
        "CLOSED, true, false, false",
        "CANCELLED, false, false, false"
    })
    void whatARevisionHelps(OfferingStatus status, boolean title, boolean price, boolean both) {
        OfferingTerms now = terms("Mathematics", PRICE, BEGINS);
        assertThat(RevisionHasAnEffect.holds(status, now, terms("Maths", PRICE, BEGINS.plusDays(7))))
                .isEqualTo(title);
        assertThat(RevisionHasAnEffect.holds(status, now, terms("Mathematics", FREE, BEGINS)))
                .isEqualTo(price);
        assertThat(RevisionHasAnEffect.holds(status, now, terms("Maths", FREE, BEGINS)))
                .isEqualTo(both);
        assertThat(RevisionHasAnEffect.holds(status, now, now)).isEqualTo(title);
    }

    private static OfferingTerms terms(String title, Money price, LocalDate startsOn) {
        return new OfferingTerms(title, price, null, null, startsOn, 5, RefundStep.DEFAULT_SCHEDULE);
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 0, true",
        "0, 50000, true",
        "25000, 25000, true",
        "50000, 1, false",
        "1, 50000, false",
        "0, 0, true"
    })
    void anOfferingIsNoLargerThanItsStoreTakes(int capacity, int waitlistCapacity, boolean fits) {
        assertThat(OfferingSize.fits(capacity, waitlistCapacity)).isEqualTo(fits);
    }

    @Test
    @Tag("R3")
    void theWaitlistKeepsTheOrderOfArrival() {
        Waitlist waitlist = Waitlist.of(9);
        waitlist.join(enrollment("b"), student("b"), NOW.plusSeconds(2));
        waitlist.join(enrollment("c"), student("c"), NOW.plusSeconds(3));
        waitlist.join(enrollment("a"), student("a"), NOW.plusSeconds(1));
        assertThat(waitlist.enrollments())
                .containsExactly(
                        enrollment("a").value(),
                        enrollment("b").value(),
                        enrollment("c").value());
        waitlist.leave(enrollment("b"));
        waitlist.join(enrollment("d"), student("d"), NOW.plusSeconds(2));
        assertThat(waitlist.enrollments())
                .containsExactly(
                        enrollment("a").value(),
                        enrollment("d").value(),
                        enrollment("c").value());
        assertThat(waitlist.has(student("b"))).isFalse();
    }

    @ParameterizedTest
    @Tag("R15")
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
    void theDefaultSchedule(long day, int percent) {
        assertThat(new RefundSchedule(RefundStep.DEFAULT_SCHEDULE).shareOn(BEGINS.plusDays(day), BEGINS))
                .isEqualTo(percent);
    }

    @Test
    @Tag("R15")
    void withoutAStartEverythingGoesBackAndWithoutStepsNothing() {
        assertThat(new RefundSchedule(RefundStep.DEFAULT_SCHEDULE).shareOn(BEGINS, null))
                .isEqualTo(100);
        assertThat(new RefundSchedule(List.of()).shareOn(BEGINS.minusDays(9), BEGINS))
                .isZero();
    }

    @Test
    @Tag("R15")
    void theStepsFollowEachOther() {
        assertThat(RefundSchedule.isInOrder(RefundStep.DEFAULT_SCHEDULE)).isTrue();
        assertThat(RefundSchedule.isInOrder(List.of())).isTrue();
        assertThat(RefundSchedule.isInOrder(List.of(new RefundStep(3, 50), new RefundStep(3, 20))))
                .isFalse();
        assertThat(RefundSchedule.isInOrder(List.of(new RefundStep(3, 50), new RefundStep(2, 20))))
                .isFalse();
    }

    @ParameterizedTest
    @Tag("R16")
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
    void theLifeCycle(OfferingStatus from, OfferingStatus to, boolean allowed) {
        assertThat(OfferingLifeCycle.allows(from, to)).isEqualTo(allowed);
    }
}
