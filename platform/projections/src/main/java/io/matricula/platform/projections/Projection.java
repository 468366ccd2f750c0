package io.matricula.platform.projections;

import io.matricula.platform.messaging.deadletter.EventSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a table of pure steps: which events concern it, which document each belongs to, and what the document
 * is afterwards. Equal facts in equal order make equal documents; nothing else may have an influence.
 */
public final class Projection<D> {

    private final String name;
    private final Class<D> type;
    private final Predicate<D> visible;
    private final Predicate<D> kept;
    private final List<List<String>> indexes;
    private final Map<Class<?>, Step<D, ?>> steps;

    private Projection(Builder<D> builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.visible = builder.visible;
        this.kept = builder.kept;
        this.indexes = List.copyOf(builder.indexes);
        this.steps = Map.copyOf(builder.steps);
    }

    /** Begins the projection with this name, whose documents are records of this type. */
    public static <D> Builder<D> named(String name, Class<D> type) {
        return new Builder<>(name, type);
    }

    public String name() {
        return name;
    }

    public Class<D> type() {
        return type;
    }

    /** The event types that concern this read model. */
    public Set<Class<?>> eventTypes() {
        return steps.keySet();
    }

    /** Whether events of this type concern this read model; to be asked before anything is deserialized. */
    public boolean concerns(Class<?> eventType) {
        return steps.containsKey(eventType);
    }

    /** The id of the document a message belongs to; one that cannot be read is kept apart by its aggregate. */
    String documentOf(EventMessage<?> message) {
        return EventSequence.subject(this::key).apply(message);
    }

    /** The id of the document an event belongs to. */
    public String key(Object event) {
        return step(event).key(event);
    }

    /**
     * The document after the fact, or null if there is nothing left to keep; {@link IllegalStateException} if the fact cannot
     * follow what is there.
     */
    public @Nullable D apply(@Nullable D current, RecordedEvent<?> fact) {
        D next = step(fact.event()).apply(current, fact);
        return kept.test(next) ? next : null;
    }

    /** Whether readers see the document. */
    public boolean shows(D document) {
        return visible.test(document);
    }

    /** The fields of documents that are searched by, alone or together. */
    List<List<String>> indexes() {
        return indexes;
    }

    private Step<D, ?> step(Object event) {
        Step<D, ?> step = steps.get(event.getClass());
        if (step == null) {
            throw new IllegalArgumentException(
                    event.getClass().getSimpleName() + " does not concern the projection " + name);
        }
        return step;
    }

    private record Step<D, E>(Class<E> type, Function<E, ?> key, BiFunction<@Nullable D, RecordedEvent<E>, D> next) {

        String key(Object event) {
            return key.apply(type.cast(event)).toString();
        }

        D apply(@Nullable D current, RecordedEvent<?> fact) {
            return next.apply(
                    current,
                    new RecordedEvent<>(type.cast(fact.event()), fact.at(), fact.causedBy(), fact.correlationId()));
        }
    }

    /** Collects the steps of a projection. */
    public static final class Builder<D> {

        private final String name;
        private final Class<D> type;
        private final Map<Class<?>, Step<D, ?>> steps = new LinkedHashMap<>();
        private Predicate<D> visible = document -> true;
        private Predicate<D> kept = document -> true;
        private final List<List<String>> indexes = new ArrayList<>();

        private Builder(String name, Class<D> type) {
            this.name = name;
            this.type = type;
        }

        /** A fact that begins a document, or changes the one that is there already. */
        public <E> Builder<D> on(
                Class<E> event, Function<E, ?> key, BiFunction<@Nullable D, RecordedEvent<E>, D> next) {
            steps.put(event, new Step<>(event, key, next));
            return this;
        }

        /** A fact that begins a document. */
        public <E> Builder<D> begin(Class<E> event, Function<E, ?> key, Function<RecordedEvent<E>, D> first) {
            return on(event, key, (current, fact) -> first.apply(fact));
        }

        /** A fact that changes a document, which must be there. */
        public <E> Builder<D> then(Class<E> event, Function<E, ?> key, BiFunction<D, RecordedEvent<E>, D> next) {
            return on(event, key, (current, fact) -> {
                if (current == null) {
                    throw new IllegalStateException(event.getSimpleName() + " came before what it changes");
                }
                return next.apply(current, fact);
            });
        }

        /** Keeps documents from readers until they are fit to be seen. */
        public Builder<D> visibleWhen(Predicate<D> fit) {
            this.visible = fit;
            return this;
        }

        /** Forgets documents that no read will ask for any more; a later fact may begin them anew. */
        public Builder<D> keptWhile(Predicate<D> needed) {
            this.kept = needed;
            return this;
        }

        /** The fields that are searched by. */
        public Builder<D> indexedBy(String... fields) {
            Stream.of(fields).map(List::of).forEach(indexes::add);
            return this;
        }

        /** The fields that one search names together. */
        public Builder<D> indexedTogether(String... fields) {
            indexes.add(List.of(fields));
            return this;
        }

        public Projection<D> build() {
            return new Projection<>(this);
        }
    }
}
