package io.matricula.shared.reporting;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;

/**
 * Has a test's name read as a sentence, after the rules that it is tagged with: {@code @Tag("R7") aRetryIsSentOnce} is reported as
 * "R7: a retry is sent once".
 */
public final class SentenceNames extends DisplayNameGenerator.Standard {

    private static final String BETWEEN_WORDS = "(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Z])";

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> test, Method method) {
        return rules(method) + sentence(method.getName());
    }

    private static String rules(Method method) {
        String rules = Stream.of(method.getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : rules + ": ";
    }

    static String sentence(String name) {
        return String.join(
                " ",
                List.of(name.split(BETWEEN_WORDS)).stream()
                        .map(SentenceNames::word)
                        .toList());
    }

    /** Abbreviations stay as they are written. */
    private static String word(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT);
    }
}
