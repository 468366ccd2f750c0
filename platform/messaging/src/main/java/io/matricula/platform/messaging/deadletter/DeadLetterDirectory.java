package io.matricula.platform.messaging.deadletter;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** The dead letters of all services that answer. */
public final class DeadLetterDirectory {

    private static final int TIMEOUT_SECONDS = 3;

    /** Of one sequence, those put aside in the same instant keep their order. */
    private static final Comparator<DeadLetterView> FIRST_PUT_ASIDE = Comparator.comparing(DeadLetterView::since)
            .thenComparing(DeadLetterView::processor)
            .thenComparing(DeadLetterView::sequence);

    private final QueryGateway services;

    DeadLetterDirectory(QueryGateway services) {
        this.services = services;
    }

    /** Those put aside first come first; instances of one service tell of the same letters. */
    public List<DeadLetterView> all() {
        Collection<DeadLetterView> letters = services.scatterGather(
                        new FindDeadLetters(),
                        ResponseTypes.instanceOf(ServiceLetters.class),
                        TIMEOUT_SECONDS,
                        TimeUnit.SECONDS)
                .flatMap(service -> service.letters().stream())
                .collect(Collectors.toMap(
                        DeadLetterView::id,
                        letter -> letter,
                        (one, same) -> one,
                        LinkedHashMap<UUID, DeadLetterView>::new))
                .values();
        return letters.stream().sorted(FIRST_PUT_ASIDE).toList();
    }
}
