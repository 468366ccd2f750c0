package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.DataSubject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the person whom an object is about, by {@link DataSubject}. */
public final class Subjects {

    private static final ClassValue<Optional<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Optional<Field> computeValue(Class<?> type) {
            Optional<Field> marked = fieldsOf(type)
                    .filter(field -> field.isAnnotationPresent(DataSubject.class))
                    .findFirst();
            marked.ifPresent(field -> field.setAccessible(true));
            return marked;
        }
    };

    private Subjects() {}

    /** The person whom this object is about; empty if it says nothing of that. */
    public static Optional<UUID> of(@Nullable Object object) {
        return object == null
                ? Optional.empty()
                : FIELDS.get(object.getClass())
                        .map(field -> valueIn(field, object))
                        .map(id -> UUID.fromString(id.toString()));
    }

    private static Stream<Field> fieldsOf(Class<?> type) {
        return type == Object.class || type.getSuperclass() == null
                ? Arrays.stream(type.getDeclaredFields())
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fieldsOf(type.getSuperclass()));
    }

    private static @Nullable Object valueIn(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Made accessible before: " + field, impossible);
        }
    }
}
