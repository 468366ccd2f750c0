package io.matricula.query.attention;

import io.matricula.platform.messaging.deadletter.DeadLetterDirectory;
import io.matricula.platform.messaging.deadletter.DeadLetterView;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Enrollments whose saga could not handle a fact and stands still until a person decides. */
final class StuckSagas {

    private static final String SAGA = "EnrollmentSagaProcessor";

    private final DeadLetterDirectory letters;

    StuckSagas(DeadLetterDirectory letters) {
        this.letters = letters;
    }

    /** What went wrong, by enrollment. */
    Map<String, String> causes() {
        return letters.all().stream()
                .filter(letter -> letter.processor().equals(SAGA) && letter.cause() != null)
                .collect(Collectors.toMap(
                        DeadLetterView::sequence,
                        letter -> letter.eventType() + ": " + Objects.requireNonNull(letter.cause()),
                        (first, other) -> first));
    }
}
