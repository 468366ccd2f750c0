package io.matricula.query.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.query.given.Given;
import io.matricula.query.given.Story;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.event.AttentionResolved;
import org.junit.jupiter.api.Test;

class AttentionProjectionTest {

    private final Story ana = Story.of("ana");

    private Given<AttentionView> after(Object... events) {
        return Given.facts(AttentionSlice.projection(), events);
    }

    @Test
    void aParkedEnrollmentWaitsForAPerson() {
        AttentionView waiting = after(ana.requested(), ana.parked()).shown(ana.enrollment());
        assertThat(waiting)
                .isEqualTo(new AttentionView(
                        ana.enrollment(),
                        "REFUND",
                        Story.BEGIN,
                        "PERSON",
                        null,
                        "Refund r1 failed",
                        AttentionReason.REFUND_FAILED,
                        true));
    }

    @Test
    void whatIsDoneIsNotShownAnyMore() {
        var resolved = new AttentionResolved(
                ana.enrollment(),
                ana.offering(),
                ana.student(),
                AttentionOutcome.REFUNDED_OUTSIDE,
                "paid in cash",
                Actor.SYSTEM,
                EnrollmentStatus.CANCELLED,
                "BY_APPLICANT");
        assertThat(after(ana.parked(), ana.settled()).shown(ana.enrollment())).isNull();
        assertThat(after(ana.parked(), resolved).shown(ana.enrollment())).isNull();
    }

    @Test
    void whatFailsOnceMoreWaitsAgain() {
        assertThat(after(ana.parked(), ana.settled(), ana.parked()).shown(ana.enrollment()))
                .isNotNull();
    }
}
