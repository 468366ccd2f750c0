package io.matricula.platform.web.text;

import java.util.Optional;
import java.util.Set;

/** A text in a person's own words: what is wrong with it, and how it is kept. */
public final class FreeText {

    /** White space by look, though not by {@link Character#isWhitespace(int)}. */
    private static final Set<Integer> BLANKS = Set.of(0x00A0, 0x2007, 0x202F, 0x200B, 0x2060, 0xFEFF);

    private FreeText() {}

    /** What is wrong with a text; empty if nothing is. An empty text is for the field to judge. */
    public static Optional<String> objection(String text) {
        if (!TextIsOneReadableLine.holds(text)) {
            return Optional.of(
                    "must be one line without control characters, changes of direction or broken characters");
        }
        if (!text.isEmpty() && !TextShowsSomething.holds(text)) {
            return Optional.of("must not be blank");
        }
        return TextHoldsNoCardNumber.holds(text) ? Optional.empty() : Optional.of("must not hold a card number");
    }

    /** The text without the blanks around it. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || BLANKS.contains((int) letter);
    }
}
