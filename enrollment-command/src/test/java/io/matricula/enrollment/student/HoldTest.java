package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Refusals.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.command.FindStudent;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.StudentRegistered;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R17")
class HoldTest {

    private static final HoldId HOLD = new HoldId(new UUID(0, 1));
    private static final Actor CLERK = new Actor("clerk");
    private static final StudentRegistered REGISTERED = new StudentRegistered(ANA, ENROLLMENT, APPLICANT);
    private static final HoldPlaced PLACED = placed(HoldKind.DOCUMENTS);
    private static final HoldReleased RELEASED = new HoldReleased(ANA, HOLD, "the diploma is there", CLERK);
    private static final PlaceHold PLACE = new PlaceHold(ANA, HOLD, HoldKind.DOCUMENTS, "no diploma", CLERK);
    private static final ReleaseHold RELEASE = new ReleaseHold(ANA, HOLD, "the diploma is there", CLERK);

    private final AggregateTestFixture<Student> student = new AggregateTestFixture<>(Student.class);

    private static HoldPlaced placed(HoldKind kind) {
        return new HoldPlaced(ANA, HOLD, kind, "no diploma", CLERK);
    }

    private TestExecutor<Student> given(Object... facts) {
        return student.given(REGISTERED).andGiven(facts);
    }

    @Test
    void noHoldBlocksNothing() {
        assertThat(HoldBlocksNewEnrollments.holds(List.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfHoldBlocksNewEnrollments(HoldKind kind) {
        assertThat(HoldBlocksNewEnrollments.holds(List.of(kind))).isTrue();
        assertThat(HoldBlocksNewEnrollments.holds(EnumSet.allOf(HoldKind.class)))
                .isTrue();
    }

    @Test
    void aHoldIsPlacedOnceAndReleasedOnce() {
        given().when(PLACE).expectEvents(PLACED);
        given(PLACED).when(PLACE).expectNoEvents();
        given(PLACED).when(RELEASE).expectEvents(RELEASED);
        given(PLACED, RELEASED).when(RELEASE).expectNoEvents();
        given(PLACED, RELEASED).when(PLACE).expectNoEvents();
    }

    @Test
    void aPersonWhoIsNoStudentHasNoHolds() {
        student.givenNoPriorActivity().when(PLACE).expectException(AggregateNotFoundException.class);
        student.givenNoPriorActivity().when(new FindHolds(ANA)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void aHoldThatNeverWasCannotBeReleased() {
        given().when(RELEASE).expectException(refusedWith(RefusalCode.NOT_FOUND));
    }

    @Test
    void theHoldOfADebtIsNotReleasedByHand() {
        given(placed(HoldKind.DEBT)).when(RELEASE).expectException(refusedWith(RefusalCode.DEBT_OPEN));
    }

    @Test
    void theHoldOfADebtIsLiftedWithItOnce() {
        var lift = new LiftDebtHold(ANA, HOLD);
        var lifted = new HoldReleased(ANA, HOLD, "The debt is settled", Actor.SYSTEM);
        given(placed(HoldKind.DEBT)).when(lift).expectEvents(lifted);
        given(placed(HoldKind.DEBT), lifted).when(lift).expectNoEvents();
        given().when(lift).expectNoEvents();
    }

    @Test
    void aStudentIsFoundAndAPersonWhoIsNoneIsNot() {
        given().when(new FindStudent(ANA)).expectResultMessagePayload(ANA).expectNoEvents();
        student.givenNoPriorActivity().when(new FindStudent(ANA)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void aHoldCountsUntilItIsReleased() {
        given().when(new FindHolds(ANA)).expectResultMessagePayload(false).expectNoEvents();
        given(PLACED).when(new FindHolds(ANA)).expectResultMessagePayload(true).expectNoEvents();
        given(PLACED, RELEASED).when(new FindHolds(ANA)).expectResultMessagePayload(false);
    }
}
