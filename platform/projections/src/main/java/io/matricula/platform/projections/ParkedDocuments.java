package io.matricula.platform.projections;

import io.matricula.platform.messaging.deadletter.DeadLetterSource;
import io.matricula.platform.messaging.deadletter.DeadLetterView;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parked documents as dead letters: the facts behind one are in the event store, and come with a rebuild. */
final class ParkedDocuments implements DeadLetterSource {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedDocuments.class);

    private final String service;
    private final Projections projections;

    ParkedDocuments(String service, Projections projections) {
        this.service = service;
        this.projections = projections;
    }

    @Override
    public List<DeadLetterView> letters() {
        return projections.parkedDocuments().entrySet().stream()
                .flatMap(projection -> projection.getValue().entrySet().stream()
                        .map(parked -> letter(projection.getKey(), parked.getKey(), parked.getValue())))
                .toList();
    }

    private DeadLetterView letter(String projection, String document, Fault fault) {
        return new DeadLetterView(
                NameBasedId.of("dead-letter", projection + "/" + document),
                service,
                projection,
                document,
                fault.eventType(),
                fault.at(),
                1,
                fault.error());
    }

    @Override
    public void handleAgain(DeadLetterView letter) {
        try {
            projections.rebuild(letter.processor(), "dead-letter-" + UUID.randomUUID(), RebuildListener.NONE);
        } catch (Refused alreadyUnderWay) {
            LOG.info("{} is not rebuilt for a dead letter: {}", letter.processor(), alreadyUnderWay.code());
        }
    }
}
