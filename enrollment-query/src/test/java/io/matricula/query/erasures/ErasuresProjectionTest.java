package io.matricula.query.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class ErasuresProjectionTest {

    private static final ErasureId ID = new ErasureId(new UUID(0, 1));
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(0, 2));
    private static final Instant ASKED = Instant.parse("2027-01-10T12:00:00Z");
    private static final Instant DONE = ASKED.plusSeconds(2);
    private static final Instant UNTIL = Instant.parse("2032-01-10T12:00:00Z");
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(ID, null, List.of(), List.of(), "asked by letter", new Actor("privacy"), ASKED);

    private static ErasureView after(Object... facts) {
        return Given.facts(ErasuresConfiguration.projection(), facts).then(ID);
    }

    @Test
    void whatWasAskedForIsNotDoneYet() {
        assertThat(after(REQUESTED))
                .isEqualTo(new ErasureView(ID, ErasureStatus.REQUESTED, ASKED, null, List.of(), List.of(), null));
    }

    @Test
    void theReceiptSaysWhatIsGoneAndWhatStaysUntilWhen() {
        ErasureView receipt = after(
                REQUESTED,
                new ErasureCompleted(ID, List.of(Compartment.CONTACT), List.of(Compartment.FISCAL), UNTIL, DONE));

        assertThat(receipt.status()).isEqualTo(ErasureStatus.COMPLETED);
        assertThat(receipt.completedAt()).isEqualTo(DONE);
        assertThat(receipt.erased()).containsExactly(Compartment.CONTACT);
        assertThat(receipt.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.compartment()).isEqualTo(Compartment.FISCAL);
            assertThat(kept.until()).isEqualTo(UNTIL);
            assertThat(kept.ground()).contains("five years");
        });
    }

    @Test
    void aRefusalNamesTheEnrollment() {
        ErasureView refused = after(REQUESTED, new ErasureRefused(ID, ENROLLMENT));

        assertThat(refused.status()).isEqualTo(ErasureStatus.REFUSED);
        assertThat(refused.blockedBy()).isEqualTo(ENROLLMENT);
    }
}
