package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.RefusalCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatPolicyTest {

    private static SeatRequest request(OfferingStatus status, EnrollmentWindow window, int capacity, int taken) {
        Seats seats = Seats.of(capacity);
        for (int i = 0; i < taken; i++) {
            seats.hold(enrollment("other" + i), student("other" + i));
        }
        return new SeatRequest(student("ana"), NOW, status, window, seats, Waitlist.of(5));
    }

    @ParameterizedTest
    @Tag("R8")
    @CsvSource({
        "OPEN, ",
        "DRAFT, OFFERING_NOT_OPEN",
        "SUSPENDED, OFFERING_NOT_OPEN",
        "CLOSED, OFFERING_NOT_OPEN",
        "CANCELLED, OFFERING_NOT_OPEN"
    })
    void theOfferingMustBeOpen(OfferingStatus status, @Nullable RefusalCode answer) {
        assertThat(new OfferingMustBeOpen().objection(request(status, EnrollmentWindow.ALWAYS, 1, 0)))
                .isEqualTo(Optional.ofNullable(answer));
    }

    @ParameterizedTest
    @Tag("R8")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, true",
                "2027-01-10T12:00:00Z, -, true",
                "2027-01-10T12:00:01Z, -, false",
                "-, 2027-01-10T12:00:01Z, true",
                "-, 2027-01-10T12:00:00Z, false",
                "2027-01-01T00:00:00Z, 2027-02-01T00:00:00Z, true",
                "2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z, false"
            })
    void theRequestMustFallIntoTheWindow(@Nullable Instant opens, @Nullable Instant closes, boolean kept) {
        var window = new EnrollmentWindow(opens, closes);
        assertThat(new RequestInsideEnrollmentWindow().objection(request(OfferingStatus.OPEN, window, 1, 0)))
                .isEqualTo(kept ? Optional.empty() : Optional.of(RefusalCode.OUTSIDE_ENROLLMENT_WINDOW));
    }

    @ParameterizedTest
    @Tag("R1")
    @CsvSource({"1, 0, true", "1, 1, false", "2, 1, true", "2, 2, false", "1, 2, false"})
    void aSeatMustBeFree(int capacity, int taken, boolean kept) {
        assertThat(new SeatMustBeFree()
                        .objection(request(OfferingStatus.OPEN, EnrollmentWindow.ALWAYS, capacity, taken)))
                .isEqualTo(kept ? Optional.empty() : Optional.of(RefusalCode.OFFERING_FULL));
    }

    @ParameterizedTest
    @Tag("R4")
    @CsvSource({"0, true", "1, false", "3, false"})
    void aFreeSeatIsOnlyForTheLine(int waiting, boolean kept) {
        SeatRequest request = request(OfferingStatus.OPEN, EnrollmentWindow.ALWAYS, 9, 0);
        for (int i = 0; i < waiting; i++) {
            request.waitlist().join(enrollment("waiting" + i), student("waiting" + i), NOW);
        }
        assertThat(new SeatIsNotWaitedFor().objection(request))
                .isEqualTo(kept ? Optional.empty() : Optional.of(RefusalCode.OFFERING_FULL));
    }

    @Test
    @Tag("R10")
    void waitingInLineIsActiveToo() {
        SeatRequest request = request(OfferingStatus.OPEN, EnrollmentWindow.ALWAYS, 3, 0);
        request.waitlist().join(enrollment("earlier"), student("ana"), NOW);
        assertThat(SeatPolicy.firstObjection(request)).contains(RefusalCode.ALREADY_ENROLLED);
        request.waitlist().leave(enrollment("earlier"));
        assertThat(SeatPolicy.firstObjection(request)).isEmpty();
    }

    @ParameterizedTest
    @Tag("R10")
    @CsvSource({"true, ALREADY_ENROLLED", "false, "})
    void aPersonHasOneActiveEnrollment(boolean seated, @Nullable RefusalCode answer) {
        SeatRequest request = request(OfferingStatus.OPEN, EnrollmentWindow.ALWAYS, 3, 0);
        if (seated) {
            request.seats().hold(enrollment("earlier"), student("ana"));
        }
        assertThat(new OneActiveEnrollmentPerPerson().objection(request)).isEqualTo(Optional.ofNullable(answer));
    }

    @ParameterizedTest
    @Tag("R11")
    @CsvSource({"2, 2, true", "2, 1, true", "1, 2, false", "5, 0, true"})
    void theCapacityCoversTakenSeats(int capacity, int taken, boolean kept) {
        assertThat(CapacityCoversTakenSeats.holds(capacity, taken)).isEqualTo(kept);
    }

    @Test
    void theFirstObjectionIsTheAnswer() {
        assertThat(SeatPolicy.firstObjection(request(OfferingStatus.CLOSED, EnrollmentWindow.ALWAYS, 1, 1)))
                .contains(RefusalCode.OFFERING_NOT_OPEN);
        assertThat(SeatPolicy.firstObjection(request(OfferingStatus.OPEN, EnrollmentWindow.ALWAYS, 1, 0)))
                .isEmpty();
    }
}
