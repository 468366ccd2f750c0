package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.saga.ProcessExamples.APPLICATION;
import static io.matricula.enrollment.saga.ProcessExamples.ASKED;
import static io.matricula.enrollment.saga.ProcessExamples.CANCELLED;
import static io.matricula.enrollment.saga.ProcessExamples.DUE;
import static io.matricula.enrollment.saga.ProcessExamples.MATTER;
import static io.matricula.enrollment.saga.ProcessExamples.PART;
import static io.matricula.enrollment.saga.ProcessExamples.REFUND;
import static io.matricula.enrollment.saga.ProcessExamples.RETRIED;
import static io.matricula.enrollment.saga.ProcessExamples.STATES;
import static io.matricula.enrollment.saga.ProcessExamples.inTime;
import static io.matricula.enrollment.saga.ProcessExamples.retriedFor;
import static io.matricula.enrollment.saga.ProcessExamples.tooLate;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.Facts;
import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingPayment;
import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.enrollment.saga.EnrollmentProcess.Parked;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentUncertain;
import io.matricula.enrollment.saga.EnrollmentProcess.Refunding;
import io.matricula.enrollment.saga.EnrollmentProcess.Waitlisted;
import io.matricula.enrollment.saga.EnrollmentProcess.WithMatter;
import io.matricula.enrollment.saga.ProcessExamples.Heard;
import io.matricula.enrollment.saga.Step.Cancel;
import io.matricula.enrollment.saga.Step.ExtendHold;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.enrollment.saga.Step.JoinWaitlist;
import io.matricula.enrollment.saga.Step.StopPayment;
import io.matricula.enrollment.saga.Step.TryAgain;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.RefundCompleted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First time, again, and twice: which steps are taken. */
class DecisionTest {

    static Stream<Arguments> pairs() {
        return ProcessExamples.states()
                .flatMap(state -> ProcessExamples.heard().map(heard -> Arguments.of(state, heard)));
    }

    static Stream<Arguments> pairsWithoutRetries() {
        return pairs().filter(pair -> !(((Heard) pair.get()[1]).fact() instanceof AttentionRetried));
    }

    private static Decision on(EnrollmentProcess state, Heard heard) {
        return Decision.on(state, heard.fact(), heard.at());
    }

    @ParameterizedTest
    @MethodSource("pairsWithoutRetries")
    void whatIsIgnoredHasNothingDone(EnrollmentProcess state, Heard heard) {
        Decision decision = on(state, heard);
        assertThat(decision.process().equals(state) && !decision.steps().isEmpty())
                .isFalse();
        assertThat(decision.process().equals(state) && decision.alarmIsNew()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pairsWithoutRetries")
    void whatIsHeardTwiceHasNothingDoneTwiceButTheMatterBeside(EnrollmentProcess state, Heard heard) {
        EnrollmentProcess after = on(state, heard).process();
        List<Step> twice = on(after, heard).steps();
        assertThat(after instanceof WithMatter beside ? List.of(beside.matter()) : List.of())
                .isEqualTo(twice);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aMatterBesideItChangesNothing(EnrollmentProcess state, Heard heard) {
        assertThat(on(new WithMatter(state, MATTER), heard)).isEqualTo(on(state, heard));
    }

    @Test
    void aRetryHasAllDoneThatIsDueUnlessItIsUpToAPerson() {
        assertThat(STATES).allSatisfy(state -> {
            Decision retried = Decision.on(state, RETRIED, inTime());
            assertThat(retried.steps()).isEqualTo(state instanceof Parked ? List.of() : state.due());
            assertThat(retried.alarmIsNew()).isEqualTo(!(state instanceof Parked));
        });
    }

    @Test
    void aDeadlineThatIsOverIsFoundByARetry() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        assertThat(Decision.on(payment, RETRIED, tooLate()).steps())
                .containsExactly(new StopPayment(ExpiryReason.DEADLINE));
    }

    @Test
    void whatWaitsForAPersonIsTriedAgainAsOftenAsThatPersonAsks() {
        var retry = retriedFor(AttentionReason.PAYMENT_UNCERTAIN);
        Decision first = Decision.on(new PaymentUncertain(OFFERING, false), retry, inTime());
        assertThat(first.steps()).containsExactly(new TryAgain(AttentionReason.PAYMENT_UNCERTAIN));
        assertThat(Decision.on(first.process(), retry, inTime()).steps()).isEqualTo(first.steps());
    }

    @Test
    void aRetryOfAMatterIsNoneOfTheProcess() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        assertThat(Decision.on(payment, retriedFor(AttentionReason.PAYMENT_SHORT), tooLate()))
                .isEqualTo(new Decision(payment, List.of(), false));
    }

    @Test
    void onlyWhatWasNotDueBeforeIsDone() {
        var joined = new WaitlistJoined(OFFERING, Facts.ENROLLMENT, Facts.ANA, Facts.NOW);
        Decision decision = Decision.on(new EnrollmentProcess.AwaitingSeat(APPLICATION), joined, inTime());
        assertThat(decision).isEqualTo(new Decision(new Waitlisted(APPLICATION), List.of(new JoinWaitlist()), false));
    }

    @Test
    void anEndDoesAllItsSteps() {
        var calledOff = new WayBack.CalledOff(OFFERING, CancellationReason.OFFERING_CANCELLED);
        Decision end = Decision.on(Refunding.on(calledOff), new Answer.NothingToRefund(), inTime());
        assertThat(end.process()).isInstanceOf(Ended.class);
        assertThat(end.steps())
                .containsExactly(
                        new GiveSeatBack(OFFERING, ReleaseReason.ENROLLMENT_CANCELLED),
                        new Cancel(CancellationReason.OFFERING_CANCELLED));
    }

    @Test
    void theWayBackEndsWithTheLastPartOfItsOwnMoney() {
        var way = new Refunding(CANCELLED, ASKED);
        EnrollmentProcess one = Decision.on(way, done(REFUND), inTime()).process();
        assertThat(one).isInstanceOf(Refunding.class);
        assertThat(Decision.on(one, done(ProcessExamples.refund("a surplus")), inTime())
                        .process())
                .isEqualTo(one);
        assertThat(Decision.on(one, done(PART), inTime()).process()).isInstanceOf(Ended.class);
    }

    private static RefundCompleted done(RefundId refund) {
        return new RefundCompleted(Facts.PAYMENT, Facts.ENROLLMENT, refund, Facts.PRICE, false);
    }

    @Test
    void whoChoosesAnotherWayToPayDoesNotLoseTheTimeInWhichTheSystemStoodStill() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        var chosen = new PaymentMethodChosen(Facts.ENROLLMENT, PaymentMethod.CARD, null, 1, DUE);
        assertThat(Decision.on(payment, chosen, inTime()).steps()).contains(new ExtendHold(OFFERING, DUE));
        assertThat(Decision.on(payment, chosen, tooLate()).steps())
                .contains(new ExtendHold(OFFERING, tooLate().of(PaymentMethod.CARD)));
    }
}
