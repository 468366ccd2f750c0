package io.matricula.enrollment.offering;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.academic.event.EnrollmentWindowBoundaryReached;
import io.matricula.shared.academic.event.WaitlistMovePaused;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Whenever a waitlist has more turns than one command takes, or its window opens or closes, take the turns there are. */
@ProcessingGroup(WaitlistPolicy.PROCESSOR)
@DisallowReplay
class WaitlistPolicy {

    static final String PROCESSOR = "offering-waitlists";

    private final Commands commands;

    WaitlistPolicy(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(WaitlistMovePaused fact) {
        commands.send(new MoveWaitlist(fact.offeringId()));
    }

    @EventHandler
    void on(EnrollmentWindowBoundaryReached fact) {
        commands.send(new MoveWaitlist(fact.offeringId()));
    }
}
