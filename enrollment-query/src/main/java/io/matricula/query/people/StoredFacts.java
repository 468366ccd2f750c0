package io.matricula.query.people;

import io.matricula.query.people.PersonalExport.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The facts of a person as they were stored, but for the tokens of cards: with those one can pay. */
final class StoredFacts {

    private static final long FROM_THE_FIRST = 0;
    private static final String CARD_TOKEN = "cardToken";

    private final EventStore events;
    private final JsonMapper json;

    StoredFacts(EventStore events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** Of these aggregates, oldest first. */
    List<Fact> of(List<UUID> aggregates) {
        return aggregates.stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing(Fact::at))
                .toList();
    }

    /** A snapshot is no fact, and a thing of another service's own. */
    private Stream<Fact> of(UUID aggregate) {
        return events.readEvents(aggregate.toString(), FROM_THE_FIRST)
                .asStream()
                .map(this::fact);
    }

    private Fact fact(DomainEventMessage<?> stored) {
        ObjectNode data = json.valueToTree(stored.getPayload());
        data.remove(CARD_TOKEN);
        return new Fact(stored.getTimestamp(), stored.getPayloadType().getSimpleName(), data);
    }
}
