package io.matricula.shared.reporting;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Has a test's name read as a sentence: {@code aRetryIsSentOnce} is reported as "a retry is sent once". */
public final class SentenceNames extends DisplayNameGenerator.Standard {

    private static final String BETWEEN_WORDS = "(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Z])";

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> test, Method method) {
        return sentence(method.getName());
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
