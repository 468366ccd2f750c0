package io.matricula.platform.web.text;

/**
 * A text is one line of characters that stand where they were written: no line breaks and other controls, nothing that turns
 * the direction of what follows, no half of a pair and nothing that was lost on the way.
 *
 * <p>Marks of direction, joiners and variation selectors stay welcome: names and emoji are written with them.
 */
public final class TextIsOneReadableLine {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;

    private TextIsOneReadableLine() {}

    public static boolean holds(String text) {
        return text.codePoints().noneMatch(TextIsOneReadableLine::isUnreadable);
    }

    private static boolean isUnreadable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> turnsDirection(point) || isNoCharacter(point);
        };
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isNoCharacter(int point) {
        return point == REPLACEMENT
                || (point & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
