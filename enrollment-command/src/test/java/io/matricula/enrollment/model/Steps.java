package io.matricula.enrollment.model;

import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.shared.academic.EnrollmentStatus.AWAITING_PAYMENT;
import static io.matricula.shared.academic.EnrollmentStatus.CANCELLED;
import static io.matricula.shared.academic.EnrollmentStatus.CONFIRMED;
import static io.matricula.shared.academic.EnrollmentStatus.EXPIRED;
import static io.matricula.shared.academic.EnrollmentStatus.NEEDS_ATTENTION;
import static io.matricula.shared.academic.EnrollmentStatus.SEAT_OFFERED;

import io.matricula.enrollment.enrollment.EnrollmentCommands;
import io.matricula.enrollment.enrollment.RequestCancellation;
import io.matricula.enrollment.enrollment.RetryAttention;
import io.matricula.enrollment.offering.OfferingCommands;
import io.matricula.enrollment.student.StudentParts;
import io.matricula.shared.Actor;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RequestRefund;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Everything that people, banks, clocks and staff may do, in words that a counterexample can be read in. */
final class Steps {

    private static final int PEOPLE = 7;
    private static final Actor STAFF = new Actor("maria");
    private static final String REASON = "because";

    private Steps() {}

    static Arbitrary<Step> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, aRequest()),
                Tuple.of(8, moneyComes(AWAITING_PAYMENT)),
                Tuple.of(4, moneyComes(EXPIRED, CANCELLED, NEEDS_ATTENTION)),
                Tuple.of(1, moneyComes()),
                Tuple.of(4, otherMoneyComes()),
                Tuple.of(2, moneyIsTakenBack()),
                Tuple.of(2, aRefundByStaff()),
                Tuple.of(3, aResolution()),
                Tuple.of(3, aBrokenWire()),
                Tuple.of(2, aPoisonedFact()),
                Tuple.of(2, aRepair()),
                Tuple.of(2, aDecline()),
                Tuple.of(4, anAcceptance()),
                Tuple.of(3, aCancellation()),
                Tuple.of(3, aWithdrawal()),
                Tuple.of(2, aHold()),
                Tuple.of(3, aNewCapacity()),
                Tuple.of(2, aStepOfTheOffering()),
                Tuple.of(4, timePasses()),
                Tuple.of(4, anAlarm()),
                Tuple.of(5, aRefund()),
                Tuple.of(3, silence()),
                Tuple.of(3, anotherTry()),
                Tuple.of(3, aRepetition()));
    }

    private static Arbitrary<Step> aRequest() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, PEOPLE).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2)),
                        Arbitraries.of(PaymentMethod.class),
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)),
                        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 2)))
                .as((person, time, method, waits, behind) -> new Step(
                        "Person %d asks, request %d, to pay by %s%s, %d seconds behind"
                                .formatted(person, time, method, waits ? " and would wait" : "", behind),
                        world -> {
                            world.letPass(Duration.ofSeconds(1));
                            world.ask("p" + person + "-" + time, "p" + person, method, waits, behind);
                        }));
    }

    private static Arbitrary<Step> moneyComes(EnrollmentStatus... to) {
        return Combinators.combine(someone(to), Arbitraries.integers().between(0, 2))
                .as((who, charge) -> onEnrollment(
                        "Money comes by charge " + charge,
                        who,
                        (world, enrollment) -> world.atTheBank(
                                enrollment, account -> world.bank().pay(account, charge, 100))));
    }

    private static Arbitrary<Step> otherMoneyComes() {
        return Combinators.combine(
                        someone(AWAITING_PAYMENT), Arbitraries.integers().between(0, 2), Arbitraries.of(1, 40, 99, 150))
                .as((who, charge, percent) -> onEnrollment(
                        percent + " % of what is missing comes by charge " + charge,
                        who,
                        (world, enrollment) -> world.atTheBank(
                                enrollment, account -> world.bank().pay(account, charge, percent))));
    }

    private static Arbitrary<Step> moneyIsTakenBack() {
        return Combinators.combine(someone(CONFIRMED), Arbitraries.integers().between(0, 2))
                .as((who, charge) -> onEnrollment(
                        "The provider takes charge " + charge + " back",
                        who,
                        (world, enrollment) -> world.atTheBank(
                                enrollment, account -> world.bank().takeBack(account, charge))));
    }

    private static Arbitrary<Step> aRefundByStaff() {
        return Combinators.combine(someone(CONFIRMED), Arbitraries.integers().between(1, 3))
                .as((who, number) -> onEnrollment(
                        "Staff gives a part back, refund " + number, who, (world, enrollment) -> world.bank()
                                .of(enrollment)
                                .ifPresent(account -> world.tell(new RequestRefund(
                                        account.asked.paymentId(),
                                        new RefundId(NameBasedId.of("staff-refund", enrollment + "/" + number)),
                                        Account.share(account.asked.amount(), 10 * number),
                                        REASON,
                                        STAFF)))));
    }

    private static Arbitrary<Step> aResolution() {
        return Combinators.combine(
                        someone(NEEDS_ATTENTION, CONFIRMED),
                        Arbitraries.of(AttentionOutcome.class),
                        Arbitraries.of(false, false, true))
                .as((who, outcome, late) -> onEnrollment(
                        "Staff resolves what is in attention, " + outcome,
                        who,
                        (world, enrollment) ->
                                world.resolve(enrollment, late ? AttentionOutcome.CLOSED : outcome, late)));
    }

    private static Arbitrary<Step> aBrokenWire() {
        return Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as((command, carriesOut) -> new Step(
                        "From the kind of command " + command + " on nothing is answered",
                        world -> world.wire().breakAt(command, carriesOut)));
    }

    private static Arbitrary<Step> aPoisonedFact() {
        return someone().map(who -> onEnrollment("The saga cannot handle the next fact", who, World::poison));
    }

    private static Arbitrary<Step> aRepair() {
        return Arbitraries.just(new Step("Everything is repaired", world -> {
            world.wire().mend();
            world.retryWhatIsParked();
        }));
    }

    private static Arbitrary<Step> aDecline() {
        return Combinators.combine(someone(AWAITING_PAYMENT, NEEDS_ATTENTION), Arbitraries.of(DeclineReason.class))
                .as((who, reason) -> onEnrollment(
                        "The payment is declined, " + reason,
                        who,
                        (world, enrollment) -> world.atTheBank(
                                enrollment, account -> world.bank().decline(account, reason))));
    }

    private static Arbitrary<Step> anAcceptance() {
        return Combinators.combine(someone(SEAT_OFFERED), Arbitraries.of(PaymentMethod.class))
                .as((who, method) -> onEnrollment(
                        "An offer is accepted or another way to pay is chosen, " + method,
                        who,
                        (world, enrollment) ->
                                world.tell(EnrollmentCommands.pay(enrollment, method, World.tokenFor(method)))));
    }

    private static Arbitrary<Step> aCancellation() {
        return someone()
                .map(who -> onEnrollment(
                        "The applicant cancels",
                        who,
                        (world, enrollment) -> world.tell(new RequestCancellation(
                                enrollment, CancellationReason.BY_APPLICANT, REASON, Actor.APPLICANT))));
    }

    private static Arbitrary<Step> aWithdrawal() {
        return Combinators.combine(someone(CONFIRMED), Arbitraries.of(-5, -1, 0, 7, 8, 21, 22))
                .as((who, day) -> onEnrollment(
                        "The student withdraws on day " + day,
                        who,
                        (world, enrollment) -> world.tell(EnrollmentCommands.withdraw(
                                enrollment,
                                World.FIRST_DAY_OF_CLASS,
                                World.FIRST_DAY_OF_CLASS.plusDays(day),
                                REASON,
                                STAFF))));
    }

    private static Arbitrary<Step> aHold() {
        return Combinators.combine(
                        someone(CONFIRMED), Arbitraries.integers().between(1, 2), Arbitraries.of(true, false))
                .as((who, number, placed) -> onEnrollment(
                        "Hold " + number + (placed ? " is placed" : " is released"), who, (world, enrollment) -> {
                            StudentId student = world.studentOf(enrollment);
                            world.tell(
                                    placed
                                            ? StudentParts.placeHold(student, number)
                                            : StudentParts.releaseHold(student, number));
                        }));
    }

    private static Arbitrary<Step> aNewCapacity() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(seats -> command("The capacity becomes " + seats, OfferingCommands.resize(OFFERING, seats)));
    }

    private static Arbitrary<Step> aStepOfTheOffering() {
        return Arbitraries.frequency(
                Tuple.of(4, command("The offering is suspended", OfferingCommands.suspend(OFFERING))),
                Tuple.of(8, command("The offering is resumed", OfferingCommands.resume(OFFERING))),
                Tuple.of(1, command("The offering is closed", OfferingCommands.close(OFFERING))),
                Tuple.of(1, command("The offering is cancelled", OfferingCommands.cancel(OFFERING))));
    }

    private static Arbitrary<Step> timePasses() {
        return Arbitraries.of(Duration.ofMinutes(16), Duration.ofMinutes(31), Duration.ofHours(25), Duration.ofDays(4))
                .map(time -> new Step(time + " pass", world -> world.letPass(time)));
    }

    private static Arbitrary<Step> anAlarm() {
        return Arbitraries.just(new Step("An alarm rings if one is due", World::ring));
    }

    private static Arbitrary<Step> aRefund() {
        return Combinators.combine(Arbitraries.integers().between(0, PEOPLE), Arbitraries.of(true, false))
                .as((which, succeeds) -> new Step(
                        succeeds ? "Refund " + which + " is done" : "Refund " + which + " fails",
                        world -> world.atTheBank(bank -> bank.answerRefund(which, succeeds))));
    }

    private static Arbitrary<Step> silence() {
        return Combinators.combine(someone(AWAITING_PAYMENT, NEEDS_ATTENTION), Arbitraries.of(true, true, false))
                .as((who, silent) -> onEnrollment(
                        silent ? "The gateway does not answer" : "The gateway finds nobody charged",
                        who,
                        (world, enrollment) -> world.atTheBank(enrollment, account -> {
                            if (silent) {
                                world.bank().leaveUnanswered(account);
                            } else {
                                world.bank().findUncharged(account);
                            }
                        })));
    }

    private static Arbitrary<Step> anotherTry() {
        return someone(NEEDS_ATTENTION)
                .map(who -> onEnrollment(
                        "Staff or the sweeper try again",
                        who,
                        (world, enrollment) -> world.tell(new RetryAttention(enrollment, REASON, STAFF, true))));
    }

    private static Arbitrary<Step> aRepetition() {
        return Arbitraries.integers()
                .between(0, 50)
                .withDistribution(RandomDistribution.uniform())
                .map(which -> new Step("Command " + which + " is sent again", world -> world.tellAgain(which)));
    }

    private static Arbitrary<Choice> someone(EnrollmentStatus... preferred) {
        return Arbitraries.integers()
                .between(0, 2 * PEOPLE - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(which -> new Choice(which, Set.of(preferred)));
    }

    private static Step command(String sentence, Object command) {
        return new Step(sentence, world -> world.tell(command));
    }

    private static Step onEnrollment(String sentence, Choice choice, BiConsumer<World, EnrollmentId> doing) {
        return new Step(sentence + " (" + choice + ")", world -> choice.among(world.stories())
                .ifPresent(enrollment -> doing.accept(world, enrollment)));
    }
}
