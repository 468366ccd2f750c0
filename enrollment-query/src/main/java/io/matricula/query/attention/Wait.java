package io.matricula.query.attention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an enrollment waits for.
 *
 * @param deadline when it goes on by itself at the latest; absent where it should go on at once
 * @param patient whether it may take as long as it likes
 */
record Wait(AwaitedStep step, Party party, @Nullable Instant deadline, boolean patient) {

    static Wait of(AwaitedStep step, Party party) {
        return new Wait(step, party, null, false);
    }

    static Wait until(Instant deadline, AwaitedStep step, Party party) {
        return new Wait(step, party, deadline, false);
    }

    /** The waitlist of a full offering, which moves when another student leaves. */
    static Wait inWaitlist() {
        return new Wait(AwaitedStep.WAITLIST_OFFER, Party.OFFERING, null, true);
    }

    /** A seat may be offered before the enrollment has heard that it is on the waitlist. */
    Wait unlessOffered() {
        return step == AwaitedStep.WAITLIST_OFFER ? this : inWaitlist();
    }

    Wait isUpTo(Party other) {
        return new Wait(step, other, deadline, patient);
    }
}
