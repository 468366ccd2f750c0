package io.matricula.platform.web.text;

import io.matricula.shared.Rule;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * R23: full card numbers never enter the system, in no field and in whatever digits and groups they are written. Numbers of
 * people, companies, telephones and bank slips are none: they have another length, another issuer or another check digit.
 */
@Rule("R23")
public final class TextHoldsNoCardNumber {

    private static final int MAX_DIGITS = 19;
    private static final Pattern GROUPS = Pattern.compile("\\d+(?: {1,3}\\d+)*");
    private static final Pattern LIKE_ONE = Pattern.compile("(\\d[ -]?){12,}");
    private static final Pattern COMPANY = Pattern.compile("(?<!\\d)\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}(?!\\d)");

    private static final Pattern ISSUED = Pattern.compile(String.join(
            "|",
            List.of(
                    "4(\\d{12}|\\d{15,18})", // Visa
                    "(5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}", // Mastercard
                    "220[0-4]\\d{12,15}", // Mir
                    "3[47]\\d{13}", // American Express
                    "3[0689](\\d{12}|\\d{14,17})", // Diners Club, Hipercard
                    "35(2[89]|[3-8]\\d)\\d{12,15}", // JCB
                    "(50|5[6-8]|6\\d)\\d{14,17}"))); // Aura, Elo, Hipercard, Maestro, Discover, UnionPay

    private TextHoldsNoCardNumber() {}

    /** Whether there is no full card number anywhere in a text. */
    public static boolean holds(String text) {
        String plain = COMPANY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("x");
        return GROUPS.matcher(digitsAndSpaces(plain))
                .results()
                .map(MatchResult::group)
                .noneMatch(TextHoldsNoCardNumber::hasCard);
    }

    /** Whether a token of the payment provider is far from a card number too: not even a mistyped one passes. */
    public static boolean holdsForToken(String token) {
        return !LIKE_ONE.matcher(token).find() && holds(token);
    }

    /** Digits of any script become ASCII ones, what joins them becomes a space, what cannot be seen goes. */
    private static String digitsAndSpaces(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !isInvisible(point))
                .map(point -> Character.isDigit(point)
                        ? Character.forDigit(Character.digit(point, 10), 10)
                        : Character.isLetterOrDigit(point) ? 'x' : ' ')
                .forEach(point -> plain.append((char) point));
        return plain.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean hasCard(String run) {
        String[] groups = run.split(" +");
        for (int first = 0; first < groups.length; first++) {
            if (beginsWithCard(groups, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithCard(String[] groups, int first) {
        var number = new StringBuilder();
        for (int next = first; next < groups.length && number.length() <= MAX_DIGITS; next++) {
            if (isCard(number.append(groups[next]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCard(CharSequence digits) {
        return ISSUED.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    private static int luhn(CharSequence digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            sum += place % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }
}
