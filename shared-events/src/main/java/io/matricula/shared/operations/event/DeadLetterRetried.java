package io.matricula.shared.operations.event;

import io.matricula.shared.Actor;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * A person had a fact that was put aside handled again (R19).
 *
 * @param deadLetterId the dead letter
 * @param processor who could not handle the fact
 * @param sequence what the fact was about
 * @param eventType the kind of fact
 * @param reason why, in the actor's words
 * @param actor who decided it
 */
@Revision("1")
public record DeadLetterRetried(
        UUID deadLetterId, String processor, String sequence, String eventType, String reason, Actor actor)
        implements OperationsEvent {}
