package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.enrollment.Verdict.happensIf;
import static io.matricula.shared.academic.CancellationReason.BY_APPLICANT;
import static io.matricula.shared.academic.CancellationReason.OFFERING_CANCELLED;
import static io.matricula.shared.academic.CancellationReason.STUDENT_NOT_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R5, R7, R12, R16, R35: every command in every status; + happens, - changes nothing, x is refused. */
class EnrollmentTransitionsTest {

    private static final List<Function<EnrollmentTransitions, Verdict>> COMMANDS = List.of(
            EnrollmentTransitions::joinWaitlist,
            EnrollmentTransitions::receiveOffer,
            EnrollmentTransitions::letOfferLapse,
            EnrollmentTransitions::bill,
            EnrollmentTransitions::choosePayment,
            EnrollmentTransitions::pay,
            now -> now.confirm(false),
            now -> now.confirm(true),
            EnrollmentTransitions::reject,
            now -> now.requestCancellation(BY_APPLICANT),
            now -> now.requestCancellation(STUDENT_NOT_REGISTERED),
            now -> now.requestCancellation(OFFERING_CANCELLED),
            EnrollmentTransitions::cancel,
            EnrollmentTransitions::expire,
            EnrollmentTransitions::requestWithdrawal,
            EnrollmentTransitions::withdraw,
            EnrollmentTransitions::reinstate,
            EnrollmentTransitions::eraseApplicant,
            now -> happensIf(now.waitsForPerson(false)),
            now -> happensIf(now.waitsForPerson(true)));

    private static final Map<String, AttentionReason> ATTENTION =
            Map.of("uncertain", AttentionReason.PAYMENT_UNCERTAIN, "refundFailed", AttentionReason.REFUND_FAILED);

    private static final String TABLE =
            """
            .                            wait offer lapse bill choose pay confirm free reject leave undo calloff cancel expire giveup withdraw reinstate erase person late
            REQUESTED                    +    +     -     +    x      -   x       +    +      +     +    +       +      +      x      -        x         x     -      +
            WAITLISTED                   -    +     -     -    x      -   x       x    +      +     +    +       +      +      x      -        x         x     -      +
            SEAT_OFFERED                 -    -     +     -    +      -   x       x    -      +     +    +       +      +      x      -        x         x     -      +
            AWAITING_PAYMENT             -    -     -     -    +      +   x       x    -      +     +    +       +      +      x      -        x         x     -      +
            PAID                         -    -     -     -    x      -   +       +    -      x     +    +       +      +      x      -        x         x     -      +
            CONFIRMED                    -    -     -     -    x      -   -       -    -      x     x    +       -      -      +      -        x         +     -      -
            REJECTED                     -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        x         +     -      -
            CANCELLED                    -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        x         +     -      -
            EXPIRED                      -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        +         +     -      -
            WITHDRAWN                    -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        x         +     -      -
            NEEDS_ATTENTION              -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        x         x     +      +
            REQUESTED/offered            -    -     -     +    x      -   x       +    +      +     +    +       +      +      x      -        x         x     -      +
            REQUESTED/cancelling         +    +     -     +    x      -   x       x    +      -     -    -       +      +      x      -        x         x     -      +
            AWAITING_PAYMENT/cancelling  -    -     -     -    x      +   x       x    -      -     -    -       +      +      x      -        x         x     -      +
            PAID/cancelling              -    -     -     -    x      -   x       x    -      -     -    -       +      +      x      -        x         x     -      +
            PAID/reinstated              -    -     -     -    x      -   +       +    -      x     +    +       +      +      x      -        -         x     -      +
            CONFIRMED/withdrawing        -    -     -     -    x      -   -       -    -      -     -    -       +      -      -      +        x         x     -      +
            CONFIRMED/cancelling         -    -     -     -    x      -   -       -    -      -     -    -       +      -      x      -        x         x     -      +
            EXPIRED/cancelling           -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        x         +     -      -
            NEEDS_ATTENTION/uncertain    -    -     -     -    x      -   x       x    -      x     x    x       -      -      x      -        +         x     +      +
            NEEDS_ATTENTION/refundFailed -    -     -     -    x      -   x       x    -      x     x    +       -      -      x      -        x         x     +      +
            """;

    static Stream<Arguments> table() {
        List<String> header = words(TABLE.lines().findFirst().orElseThrow());
        return rows().flatMap(row -> IntStream.range(0, COMMANDS.size())
                .mapToObj(column -> Arguments.of(
                        row.get(0), header.get(column + 1), COMMANDS.get(column), verdict(row.get(column + 1)))));
    }

    private static Stream<List<String>> rows() {
        return TABLE.lines().skip(1).map(EnrollmentTransitionsTest::words);
    }

    @ParameterizedTest(name = "{0}: {1} {3}")
    @MethodSource("table")
    void aCommandHappensChangesNothingOrIsRefused(
            String standing, String name, Function<EnrollmentTransitions, Verdict> command, Verdict expected) {
        assertThat(command.apply(standing(standing))).as(name).isEqualTo(expected);
    }

    @Test
    void noStatusIsLeftOut() {
        assertThat(rows().map(row -> row.get(0)))
                .containsAll(
                        Arrays.stream(EnrollmentStatus.values()).map(Enum::name).toList());
    }

    private static List<String> words(String row) {
        return Arrays.asList(row.strip().split(" +", -1));
    }

    private static Verdict verdict(String sign) {
        return switch (sign) {
            case "+" -> Verdict.HAPPENS;
            case "-" -> Verdict.CHANGES_NOTHING;
            default -> Verdict.REFUSED;
        };
    }

    private static EnrollmentTransitions standing(String row) {
        String[] parts = (row + "/").split("/", -1);
        String mark = parts[1];
        return new EnrollmentTransitions(
                EnrollmentStatus.valueOf(parts[0]),
                mark.equals("offered"),
                mark.equals("withdrawing"),
                mark.equals("reinstated"),
                mark.equals("cancelling") ? BY_APPLICANT : null,
                ATTENTION.get(mark),
                EnrollmentStatus.CONFIRMED);
    }
}
