package io.matricula.platform.messaging.deadletter;

import io.matricula.shared.Refused;
import io.matricula.shared.operations.command.EvictDeadLetter;
import io.matricula.shared.operations.command.RetryDeadLetter;
import io.matricula.shared.operations.event.DeadLetterEvicted;
import io.matricula.shared.operations.event.DeadLetterRetried;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryHandler;

/** Answers for the dead letters of this service, and does with them what a person has decided. */
class DeadLetterKeeper {

    private final DeadLetters letters;
    private final EventGateway facts;

    DeadLetterKeeper(DeadLetters letters, EventGateway facts) {
        this.letters = letters;
        this.facts = facts;
    }

    @QueryHandler
    ServiceLetters find(FindDeadLetters query) {
        return new ServiceLetters(letters.all());
    }

    void handle(RetryDeadLetter command) {
        DeadLetterView letter = existing(command.deadLetterId());
        facts.publish(new DeadLetterRetried(
                letter.id(),
                letter.processor(),
                letter.sequence(),
                letter.eventType(),
                command.reason(),
                command.actor()));
        onceStored(letters::handleAgain, letter);
    }

    void handle(EvictDeadLetter command) {
        DeadLetterView letter = existing(command.deadLetterId());
        facts.publish(new DeadLetterEvicted(
                letter.id(),
                letter.processor(),
                letter.sequence(),
                letter.eventType(),
                command.reason(),
                command.actor()));
        onceStored(this::giveUp, letter);
    }

    private void giveUp(DeadLetterView letter) {
        letters.giveUp(letter);
        letters.handleAgain(letter);
    }

    private DeadLetterView existing(UUID id) {
        return letters.find(id).orElseThrow(() -> Refused.notFound("dead letter", id));
    }

    private static void onceStored(Consumer<DeadLetterView> then, DeadLetterView letter) {
        CurrentUnitOfWork.get().afterCommit(stored -> then.accept(letter));
    }
}
