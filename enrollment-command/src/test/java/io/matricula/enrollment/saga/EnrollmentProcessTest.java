package io.matricula.enrollment.saga;

import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.saga.ProcessExamples.APPLICATION;
import static io.matricula.enrollment.saga.ProcessExamples.ASKED;
import static io.matricula.enrollment.saga.ProcessExamples.CHARGE;
import static io.matricula.enrollment.saga.ProcessExamples.DUE;
import static io.matricula.enrollment.saga.ProcessExamples.FREE_PLACE;
import static io.matricula.enrollment.saga.ProcessExamples.MATTER;
import static io.matricula.enrollment.saga.ProcessExamples.PLACE;
import static io.matricula.enrollment.saga.ProcessExamples.SEAT_HELD;
import static io.matricula.enrollment.saga.ProcessExamples.STATES;
import static io.matricula.enrollment.saga.ProcessExamples.WAYS_BACK;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingPayment;
import io.matricula.enrollment.saga.EnrollmentProcess.AwaitingSeat;
import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.enrollment.saga.EnrollmentProcess.PaymentUncertain;
import io.matricula.enrollment.saga.EnrollmentProcess.RefundStuck;
import io.matricula.enrollment.saga.EnrollmentProcess.Registering;
import io.matricula.enrollment.saga.EnrollmentProcess.WithMatter;
import io.matricula.enrollment.saga.Step.GiveBackAll;
import io.matricula.enrollment.saga.Step.GiveBackShare;
import io.matricula.enrollment.saga.Step.LapseOffer;
import io.matricula.enrollment.saga.Step.MakeFinal;
import io.matricula.enrollment.saga.Step.Register;
import io.matricula.enrollment.saga.Step.TakeUpAgain;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.shared.academic.CancellationReason;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is due in each state, and how a state is stored. */
class EnrollmentProcessTest {

    private static final Set<Class<? extends Step>> ANSWERED = Set.of(
            LapseOffer.class,
            TakeUpAgain.class,
            Register.class,
            MakeFinal.class,
            GiveBackAll.class,
            GiveBackShare.class);

    private final JsonMapper json = json();

    private static JsonMapper json() {
        JsonMapper.Builder builder = JsonMapper.builder();
        AxonJson.configure(builder);
        return builder.build();
    }

    static Stream<EnrollmentProcess> stored() {
        return Stream.concat(
                        ProcessExamples.states(),
                        Stream.of(new WithMatter(new AwaitingPayment(APPLICATION, DUE, true, 2), MATTER)))
                .filter(state -> !(state instanceof Ended));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStateIsReadAsItWasWritten(EnrollmentProcess state) {
        String written = json.writerFor(EnrollmentProcess.class).writeValueAsString(state);
        assertThat(json.readValue(written, EnrollmentProcess.class)).isEqualTo(state);
        assertThat(written).doesNotContain(state.getClass().getSimpleName());
    }

    @Test
    void statesAndWaysBackHaveNamesOfTheirOwnWhenTheyAreStored() {
        assertThat(names(STATES, EnrollmentProcess.class, "state"))
                .isEqualTo(
                        """
                        at-rest awaiting-seat waiting-in-line leaving-before-seat seat-offered offer-overdue \
                        awaiting-payment payment-overdue stopping-payment ended-by-person registering confirming undoing \
                        late-money taking-up-again awaiting-seat-again refunding payment-uncertain refund-stuck ended""");
        assertThat(names(WAYS_BACK, WayBack.class, "way"))
                .isEqualTo("cancelled called-off withdrawal no-seat unused-money ended-by-person");
    }

    private <T> String names(Collection<T> values, Class<T> type, String property) {
        return values.stream()
                .map(value -> json.readTree(json.writerFor(type).writeValueAsString(value)))
                .map(tree -> tree.get(property).asString())
                .collect(joining(" "));
    }

    static Stream<String> due() {
        return """
                AtRest:
                AwaitingSeat: AskForSeatUnlessOnHold
                Waitlisted: AskForSeatUnlessOnHold, JoinWaitlist
                LeavingBeforeSeat:
                SeatOffered: OfferSeatUnlessOnHold
                OfferOverdue: LapseOffer
                AwaitingPayment: Bill
                PaymentOverdue: StopPayment
                StoppingPayment: StopPayment
                EndedByPerson: GiveSeatBack, StopPayment
                Registering: MarkPaid, Register
                Confirming: TellLead, MakeFinal
                Undoing: Undo
                LateMoney: TakeUpAgain
                TakingUpAgain:
                AwaitingSeatAgain: AskForSeat
                Refunding: GiveBackAll
                PaymentUncertain: GiveSeatBack, HandToPerson
                RefundStuck: GiveSeatBack, HandToPerson
                Ended:
                """
                .lines();
    }

    @Test
    void eachStateHasItsSteps() {
        assertThat(STATES.stream().map(state -> line(name(state), state.due())))
                .containsExactlyElementsOf(due().toList());
    }

    @Test
    void eachWayBackHasItsStepsAndItsEnd() {
        assertThat(WAYS_BACK.stream().map(way -> line(name(way), way.due()) + " then " + line("", way.end())))
                .containsExactly(
                        "Cancelled: GiveBackAll then : GiveSeatBack, Cancel",
                        "CalledOff: GiveSeatBack, GiveBackAll then : GiveSeatBack, Cancel",
                        "Withdrawal: GiveSeatBack, GiveBackShare then : Withdraw",
                        "NoSeat: GiveSeatBack, GiveBackAll then : Expire",
                        "UnusedMoney: TakeFromPerson, GiveBackAll then :",
                        "EndedByPerson: GiveBackAll then :");
    }

    @Test
    @Tag("R27")
    void onlyAWayBackThatUndoesTheEnrollmentNeedsAPersonWhenItsRefundFails() {
        assertThat(WAYS_BACK.stream().filter(WayBack::undoes).map(EnrollmentProcessTest::name))
                .containsExactly("Cancelled", "CalledOff", "Withdrawal", "NoSeat");
    }

    @Test
    void aCancellationOfThePastKnowsNoOfferingToGiveASeatBackTo() {
        var unknown = new WayBack.CalledOff(null, CancellationReason.OFFERING_CANCELLED);
        assertThat(line("", unknown.due())).isEqualTo(": GiveBackAll");
        assertThat(line("", unknown.end())).isEqualTo(": Cancel");
    }

    @Test
    void whatIsDueDependsOnHowTheSeatIsHeldAndPaid() {
        assertThat(line("", new AwaitingPayment(APPLICATION, DUE, true, 0).due()))
                .isEqualTo(": ExtendHold, Bill");
        assertThat(line("", new AwaitingPayment(APPLICATION, DUE, true, 1).due()))
                .isEqualTo(": ExtendHold, ChangeMethod");
        assertThat(line("", new Registering(PLACE, Funding.NONE).due())).isEqualTo(": Register");
        assertThat(line("", new Registering(PLACE, Funding.late(CHARGE)).due())).isEqualTo(": Register");
        assertThat(line("", new PaymentUncertain(OFFERING, true).due())).isEqualTo(": TryAgain");
        assertThat(line("", new RefundStuck(WAYS_BACK.get(0), ASKED, "no", true).due()))
                .isEqualTo(": TryAgain");
        assertThat(line("", new RefundStuck(WAYS_BACK.get(2), ASKED, "no", false).due()))
                .isEqualTo(": HandToPerson");
    }

    @Test
    void aFreePlaceIsNotPaid() {
        assertThat(new AwaitingSeat(FREE_PLACE).held(SEAT_HELD))
                .isEqualTo(new Registering(FREE_PLACE.place(), Funding.NONE));
    }

    @Test
    void onlyTheLastOfTheStepsIsAnswered() {
        Stream<List<Step>> all = Stream.of(
                        stored().map(EnrollmentProcess::due),
                        WAYS_BACK.stream().map(WayBack::due),
                        WAYS_BACK.stream().map(WayBack::end))
                .flatMap(due -> due);
        assertThat(all.filter(due -> !due.isEmpty()).flatMap(due -> due.subList(0, due.size() - 1).stream()))
                .isNotEmpty()
                .noneMatch(step -> ANSWERED.contains(step.getClass()));
    }

    @Test
    void anAlarmIsSetWhereTheApplicantHasADeadline() {
        assertThat(STATES.stream().flatMap(state -> state.alarm().stream()))
                .containsExactly(new Alarm.OfferEnds(DUE), new Alarm.PaymentIsDue(DUE));
    }

    private static String line(String name, List<Step> steps) {
        return (name + ": " + steps.stream().map(EnrollmentProcessTest::name).collect(joining(", "))).strip();
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
