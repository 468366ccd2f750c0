package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** R29: the last two of the eleven digits of a CPF follow from the others, so that a wrong digit shows. */
@Rule("R29")
final class CpfHasRightCheckDigits {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int FIRST_CHECK_DIGIT = 9;
    private static final int SECOND_CHECK_DIGIT = 10;

    private CpfHasRightCheckDigits() {}

    static boolean holds(String number) {
        return ELEVEN_DIGITS.matcher(number).matches()
                && checks(number, FIRST_CHECK_DIGIT)
                && checks(number, SECOND_CHECK_DIGIT);
    }

    private static boolean checks(String number, int place) {
        int sum = IntStream.range(0, place)
                .map(i -> digit(number, i) * (place + 1 - i))
                .sum();
        return digit(number, place) == sum * 10 % 11 % 10;
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }
}
