package io.matricula.platform.security.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * How a value that may be personal is written as a text.
 *
 * @param type its type
 * @param written its text
 * @param read the value with that text
 */
record TextForm<T>(Class<T> type, Function<T, String> written, Function<String, T> read) {

    private static final List<TextForm<?>> ALL = List.of(
            new TextForm<>(String.class, text -> text, text -> text),
            new TextForm<>(LocalDate.class, LocalDate::toString, LocalDate::parse));

    /** The form of this type; {@link IllegalArgumentException} if no value of it can be personal. */
    static TextForm<?> of(Class<?> type) {
        return ALL.stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a text and not a day: " + type.getName()));
    }

    String textOf(Object value) {
        return written.apply(type.cast(value));
    }
}
