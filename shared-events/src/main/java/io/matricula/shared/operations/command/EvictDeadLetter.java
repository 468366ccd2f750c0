package io.matricula.shared.operations.command;

import io.matricula.shared.Actor;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.util.UUID;

/**
 * Gives up a fact that was put aside: its processor will never handle it, and goes on with those behind it; refused with
 * NOT_FOUND if the service has no such dead letter.
 *
 * @param deadLetterId the dead letter
 * @param reason why, in the actor's words
 * @param actor who decided it
 */
@AllowedTo(Role.OPERATOR)
public record EvictDeadLetter(UUID deadLetterId, String reason, Actor actor) {}
