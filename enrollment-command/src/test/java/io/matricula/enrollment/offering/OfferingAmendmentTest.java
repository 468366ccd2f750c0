package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.event.AcademicEvent;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An offering of 10 seats, 3 of them taken, with 5 places to wait. */
class OfferingAmendmentTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final OfferingTerms TERMS =
            new OfferingTerms("Mathematics", PRICE, null, null, null, 5, RefundStep.DEFAULT_SCHEDULE);

    private static OfferingAmendment amendment(OfferingStatus status) {
        Seats seats = Seats.of(10);
        for (int i = 0; i < 3; i++) {
            seats.hold(enrollment("seated" + i), student("seated" + i));
        }
        return new OfferingAmendment(status, TERMS, seats, Waitlist.of(5));
    }

    @ParameterizedTest
    @Tag("R11")
    @CsvSource({
        "OPEN, 20, CapacityChanged",
        "OPEN, 3, CapacityChanged",
        "OPEN, 2, CAPACITY_BELOW_TAKEN",
        "OPEN, 10, nothing",
        "OPEN, 49995, CapacityChanged",
        "OPEN, 49996, VALIDATION_FAILED",
        "SUSPENDED, 20, CapacityChanged",
        "CLOSED, 20, OFFERING_ENDED",
        "CANCELLED, 20, OFFERING_ENDED",
        "CANCELLED, 10, OFFERING_ENDED"
    })
    void aNewCapacity(OfferingStatus status, int capacity, String outcome) {
        var command = new ChangeCapacity(OFFERING, capacity, "another room", CLERK);
        assertThat(said(() -> amendment(status).resize(command))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @Tag("R16")
    @CsvSource(
            nullValues = "-",
            value = {
                "OPEN, Maths, -, OfferingRevised",
                "OPEN, Mathematics, 5, nothing",
                "OPEN, -, 49990, OfferingRevised",
                "OPEN, -, 49991, VALIDATION_FAILED",
                "CLOSED, Maths, -, OfferingRevised",
                "CLOSED, Maths, 6, OFFERING_ENDED",
                "CANCELLED, Maths, -, OFFERING_ENDED"
            })
    void aRevision(OfferingStatus status, @Nullable String title, @Nullable Integer places, String outcome) {
        var command =
                new ReviseOffering(OFFERING, title, null, null, null, null, places, null, "as it was announced", CLERK);
        assertThat(said(() -> amendment(status).revise(command))).isEqualTo(outcome);
    }

    private static String said(Supplier<Optional<AcademicEvent>> decision) {
        try {
            return decision.get().map(fact -> fact.getClass().getSimpleName()).orElse("nothing");
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
