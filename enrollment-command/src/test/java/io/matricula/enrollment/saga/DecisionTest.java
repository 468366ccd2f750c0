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
import io.matricula.enrollment.saga.EnrollmentProcess.WaitingInLine;
import io.matricula.enrollment.saga.EnrollmentProcess.WithMatter;
import io.matricula.enrollment.saga.ProcessExamples.Heard;
import io.matricula.enrollment.saga.Step.Cancel;
import io.matricula.enrollment.saga.Step.ExtendHold;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.enrollment.saga.Step.JoinLine;
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
    void what_is_ignored_has_nothing_done(EnrollmentProcess state, Heard heard) {
        Decision decision = on(state, heard);
        assertThat(decision.process().equals(state) && !decision.steps().isEmpty())
                .isFalse();
        assertThat(decision.process().equals(state) && decision.alarmIsNew()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pairsWithoutRetries")
    void what_is_heard_twice_has_nothing_done_twice_but_the_matter_beside(EnrollmentProcess state, Heard heard) {
        EnrollmentProcess after = on(state, heard).process();
        List<Step> twice = on(after, heard).steps();
        assertThat(after instanceof WithMatter beside ? List.of(beside.matter()) : List.of())
                .isEqualTo(twice);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_matter_beside_it_changes_nothing(EnrollmentProcess state, Heard heard) {
        assertThat(on(new WithMatter(state, MATTER), heard)).isEqualTo(on(state, heard));
    }

    @Test
    void a_retry_has_all_done_that_is_due_unless_it_is_up_to_a_person() {
        assertThat(STATES).allSatisfy(state -> {
            Decision retried = Decision.on(state, RETRIED, inTime());
            assertThat(retried.steps()).isEqualTo(state instanceof Parked ? List.of() : state.due());
            assertThat(retried.alarmIsNew()).isEqualTo(!(state instanceof Parked));
        });
    }

    @Test
    void a_deadline_that_is_over_is_found_by_a_retry() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        assertThat(Decision.on(payment, RETRIED, tooLate()).steps())
                .containsExactly(new StopPayment(ExpiryReason.DEADLINE));
    }

    @Test
    void what_waits_for_a_person_is_tried_again_as_often_as_that_person_asks() {
        var retry = retriedFor(AttentionReason.PAYMENT_UNCERTAIN);
        Decision first = Decision.on(new PaymentUncertain(OFFERING, false), retry, inTime());
        assertThat(first.steps()).containsExactly(new TryAgain(AttentionReason.PAYMENT_UNCERTAIN));
        assertThat(Decision.on(first.process(), retry, inTime()).steps()).isEqualTo(first.steps());
    }

    @Test
    void a_retry_of_a_matter_is_none_of_the_process() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        assertThat(Decision.on(payment, retriedFor(AttentionReason.PAYMENT_SHORT), tooLate()))
                .isEqualTo(new Decision(payment, List.of(), false));
    }

    @Test
    void only_what_was_not_due_before_is_done() {
        var joined = new WaitlistJoined(OFFERING, Facts.ENROLLMENT, Facts.ANA, Facts.NOW);
        Decision decision = Decision.on(new EnrollmentProcess.AwaitingSeat(APPLICATION), joined, inTime());
        assertThat(decision).isEqualTo(new Decision(new WaitingInLine(APPLICATION), List.of(new JoinLine()), false));
    }

    @Test
    void an_end_does_all_its_steps() {
        var calledOff = new WayBack.CalledOff(OFFERING, CancellationReason.OFFERING_CANCELLED);
        Decision end = Decision.on(Refunding.on(calledOff), new Answer.NothingToRefund(), inTime());
        assertThat(end.process()).isInstanceOf(Ended.class);
        assertThat(end.steps())
                .containsExactly(
                        new GiveSeatBack(OFFERING, ReleaseReason.ENROLLMENT_CANCELLED),
                        new Cancel(CancellationReason.OFFERING_CANCELLED));
    }

    @Test
    void the_way_back_ends_with_the_last_part_of_its_own_money() {
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
    void who_chooses_another_way_to_pay_does_not_lose_the_time_in_which_the_system_stood_still() {
        var payment = new AwaitingPayment(APPLICATION, DUE, false, 0);
        var chosen = new PaymentMethodChosen(Facts.ENROLLMENT, PaymentMethod.CARD, null, 1, DUE);
        assertThat(Decision.on(payment, chosen, inTime()).steps()).contains(new ExtendHold(OFFERING, DUE));
        assertThat(Decision.on(payment, chosen, tooLate()).steps())
                .contains(new ExtendHold(OFFERING, tooLate().of(PaymentMethod.CARD)));
    }
}
