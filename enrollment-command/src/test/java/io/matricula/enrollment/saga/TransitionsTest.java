package io.matricula.enrollment.saga;

import static io.matricula.enrollment.saga.ProcessExamples.STATES;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.saga.EnrollmentProcess.WithMatter;
import io.matricula.enrollment.saga.ProcessExamples.Heard;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.financial.event.FinancialEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table of the process: where every fact and every answer takes every state. */
class TransitionsTest {

    private static final Map<String, String> CODES = Stream.of(
                    "AR AtRest",
                    "AS AwaitingSeat",
                    "WL Waitlisted",
                    "LS LeavingBeforeSeat",
                    "SO SeatOffered",
                    "OO OfferOverdue",
                    "AP AwaitingPayment",
                    "PO PaymentOverdue",
                    "SP StoppingPayment",
                    "EP EndedByPerson",
                    "RG Registering",
                    "CF Confirming",
                    "UN Undoing",
                    "LM LateMoney",
                    "TU TakingUpAgain",
                    "SA AwaitingSeatAgain",
                    "RF Refunding",
                    "PU PaymentUncertain",
                    "RS RefundStuck",
                    "EN Ended",
                    "++ WithMatter")
            .map(line -> line.split(" "))
            .collect(toMap(word -> word[1], word -> word[0]));

    /** A dot: it is ignored. An equals sign: the same kind of state, which knows more. Two plus signs: the same state, and a matter beside it. */
    private static final String TABLE =
            """
                                             AR AS WL LS SO OO AP PO SP EP RG CF UN LM TU SA RF PU RS EN
            EnrollmentRequested              AS  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            SeatHeld                          . AP AP EN  .  .  .  .  .  .  .  .  .  .  . RG  .  .  .  .
            SeatRefused                       . EN EN EN  .  .  .  .  .  .  .  .  .  .  . RF  .  .  .  .
            WaitlistJoined                    . WL  . EN  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            WaitlistSeatOffered               . SO SO EN  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            WaitlistEntrySkipped              . EN EN EN  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            SeatOfferAccepted                 .  .  .  . AP AP  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            WaitlistOfferDeadlineReached      .  .  .  . OO  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            PaymentMethodChosen               .  .  .  .  .  .  = AP  .  .  .  .  .  .  .  .  .  .  .  .
            PaymentDeadlineReached            .  .  .  .  .  . PO  .  .  .  .  .  .  .  .  .  .  .  .  .
            PartialPaymentReceived            .  .  .  .  .  . ++ ++ ++ ++  .  .  .  .  .  .  .  .  .  .
            PaymentConfirmed                  .  .  .  .  .  . RG RG RF RF  .  .  .  .  .  .  .  .  .  .
            PaymentDeclined                   .  .  .  .  .  . EN EN EN EN  .  .  .  .  .  .  . EN  .  .
            PaymentExpired                    .  .  .  .  .  . EN EN EN EN  .  .  .  .  .  .  . EN  .  .
            PaymentLeftUncertain              .  .  .  .  .  . PU PU PU EN  .  .  .  .  .  .  .  .  .  .
            LatePaymentReceived              LM  .  .  .  .  . LM LM LM LM  .  .  .  .  .  .  . LM  .  .
            StudentRegistered                 .  .  .  .  .  .  .  .  .  . CF  .  .  .  .  .  .  .  .  .
            StudentRecognized                 .  .  .  .  .  .  .  .  .  . CF  .  .  .  .  .  .  .  .  .
            EnrollmentConfirmed               .  .  .  .  .  .  .  .  .  . EN EN EN  .  .  .  .  .  .  .
            EnrollmentReinstated              .  .  .  .  .  .  .  .  .  .  .  .  .  . SA  .  .  .  .  .
            EnrollmentCancellationRequested  RF LS EN  . EN EN SP SP  .  . RF RF RF  .  . RF  .  .  .  .
            WithdrawalRequested              RF  .  .  .  .  .  .  .  .  . RF RF RF  .  .  .  .  .  .  .
            RefundRequested                   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  =  .  =  .
            RefundCompleted                   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . EN  . EN  .
            RefundFailed                     EN ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ RS ++  =  .
            MoneyTakenBack                   EN ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++  .
            AttentionResolved                 . EN EN EN EN EN EP EP EP  . EN EN EN  .  . EN EN EN EN  .
            AttentionRetried in time          .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            AttentionRetried too late         .  .  .  . OO  . PO  .  .  .  .  .  .  .  .  .  .  .  .  .
            AttentionRetried for the payment  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  =  .  .
            AttentionRetried for the refund   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  =  .
            OfferLapsed                       .  .  .  .  . EN  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            TakenUpAgain                      .  .  .  .  .  .  .  .  .  .  .  .  . TU  .  .  .  .  .  .
            LeftAsItEnded                     .  .  .  .  .  .  .  .  .  .  .  .  . RF  .  .  .  .  .  .
            RefundAsked                       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  =  .  .  .
            NothingToRefund                   .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . EN  .  .  .
            SaidNo                            . EN  .  . EN  .  .  .  .  . UN UN  .  .  .  .  .  .  .  .
            """;

    static Stream<Arguments> rows() {
        Map<String, Heard> heard = ProcessExamples.heard().collect(toMap(Heard::name, one -> one));
        return TABLE.lines()
                .skip(1)
                .map(line -> Arguments.of(heard.get(line.substring(0, 33).strip()), line.substring(33)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachFactAndAnswerLeadsWhereTheTableSays(Heard heard, String row) {
        assertThat(STATES.stream().map(state -> kind(state, heard)).collect(joining(" ")))
                .isEqualTo(row);
    }

    private static String kind(EnrollmentProcess before, Heard heard) {
        EnrollmentProcess after = Transitions.evolve(before, heard.fact(), heard.at());
        if (after.equals(before)) {
            return " .";
        }
        return after.getClass() == before.getClass() ? " =" : code(after);
    }

    private static String code(EnrollmentProcess state) {
        return Objects.requireNonNull(CODES.get(state.getClass().getSimpleName()));
    }

    @Test
    void theTableHasEveryStateAndAllThatMayBeHeard() {
        assertThat(TABLE.lines().findFirst().orElseThrow().strip())
                .isEqualTo(STATES.stream().map(TransitionsTest::code).collect(joining(" ")));
        assertThat(STATES.stream().<Class<?>>map(EnrollmentProcess::getClass))
                .containsExactlyInAnyOrderElementsOf(kindsOf(EnrollmentProcess.class)
                        .filter(kind -> kind != WithMatter.class)
                        .toList());
        assertThat(rows().map(row -> row.get()[0]))
                .containsExactlyElementsOf(ProcessExamples.heard().toList());
        assertThat(ProcessExamples.heard()
                        .<Class<?>>map(one -> one.fact().getClass())
                        .collect(toSet()))
                .isEqualTo(Stream.of(facts(MovesEnrollment.class).stream(), kindsOf(Answer.class))
                        .flatMap(kinds -> kinds)
                        .collect(toSet()));
    }

    @Test
    void whatTakesAnEnrollmentUpIsWhatMovesOneAtRest() {
        assertThat(ProcessExamples.heard()
                        .filter(heard -> !kind(STATES.get(0), heard).equals(" ."))
                        .<Class<?>>map(heard -> heard.fact().getClass())
                        .collect(toSet()))
                .isEqualTo(facts(TakesUpEnrollment.class));
    }

    private static Set<Class<?>> facts(Class<?> kind) {
        return Stream.of(AcademicEvent.class, FinancialEvent.class)
                .flatMap(TransitionsTest::kindsOf)
                .filter(kind::isAssignableFrom)
                .collect(toSet());
    }

    static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TransitionsTest::kindsOf)
                : Stream.of(type);
    }
}
