package io.matricula.platform.projections.given;

import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Given facts, then documents: a projection without any store. */
public final class Given<D> {

    private final Projection<D> projection;
    private final Map<String, @Nullable D> documents = new HashMap<>();
    private Instant now = Story.BEGIN;

    private Given(Projection<D> projection) {
        this.projection = projection;
    }

    /** The projection after these facts, one second apart. */
    public static <D> Given<D> facts(Projection<D> projection, Object... events) {
        return facts(projection, List.of(events));
    }

    public static <D> Given<D> facts(Projection<D> projection, List<?> events) {
        var given = new Given<>(projection);
        events.stream().filter(event -> projection.concerns(event.getClass())).forEach(given::take);
        return given;
    }

    /** The document with this id. */
    public D then(Object id) {
        return Objects.requireNonNull(documents.get(id.toString()), "no document " + id);
    }

    /** The document with this id, if readers see it; null if it is hidden, or forgotten after it had been there. */
    public @Nullable D shown(Object id) {
        if (!documents.containsKey(id.toString())) {
            throw new IllegalStateException("There never was a document " + id);
        }
        D document = documents.get(id.toString());
        return document != null && projection.shows(document) ? document : null;
    }

    private void take(Object event) {
        String key = projection.key(event);
        documents.put(
                key,
                projection.apply(documents.get(key), new RecordedEvent<>(event, now, "the cause", "the beginning")));
        now = now.plusSeconds(1);
    }
}
