package io.matricula.platform.web.text;

import java.util.Set;

/** A text that is sent has something in it that can be seen: blanks, fillers, joiners and marks alone are no name and no reason. */
public final class TextShowsSomething {

    /** Letters and symbols by their category, and yet nothing to be seen: the fillers of Hangul and the empty Braille cell. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static final int FIRST_IGNORABLE = 0xE0000;
    private static final int LAST_IGNORABLE = 0xE0FFF;

    private TextShowsSomething() {}

    public static boolean holds(String text) {
        return text.codePoints().anyMatch(TextShowsSomething::isVisible);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !FILLERS.contains(point) && (point < FIRST_IGNORABLE || point > LAST_IGNORABLE);
        };
    }
}
