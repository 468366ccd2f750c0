package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.shared.academic.event.AttentionRetried;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a fact or an answer.
 *
 * @param process the state after it
 * @param steps what is to be done now: what is due and was not due before. A retry has all that is due done again, and an end does its last
 *     steps whatever was done before
 * @param alarmIsNew whether the alarm is to be set anew
 */
record Decision(EnrollmentProcess process, List<Step> steps, boolean alarmIsNew) {

    static Decision on(EnrollmentProcess before, Object fact, Deadlines deadlines) {
        EnrollmentProcess state = before.itself();
        EnrollmentProcess after = Transitions.evolve(state, fact, deadlines);
        boolean again = isRetryOf(state, fact);
        boolean ends = after instanceof Ended && !after.equals(state);
        List<Step> done = again || ends ? List.of() : state.due();
        List<Step> steps =
                after.due().stream().filter(step -> !done.contains(step)).toList();
        return new Decision(after, steps, again || !after.alarm().equals(state.alarm()));
    }

    /** A person may be asking for something that stands beside the enrollment and is no part of the process. */
    private static boolean isRetryOf(EnrollmentProcess state, Object fact) {
        return fact instanceof AttentionRetried retry
                && Optional.ofNullable(retry.attention()).equals(state.attention());
    }
}
