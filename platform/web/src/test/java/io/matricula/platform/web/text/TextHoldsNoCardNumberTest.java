package io.matricula.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R23: full card numbers never enter the system. */
class TextHoldsNoCardNumberTest {

    private static final String ZEROS_OF_MANY_SCRIPTS = "0٠۰०০０";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111_1111_1111_1111",
                "4111/1111/1111/1111",
                "4111 - 1111 - 1111 - 1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111\u20111111\u20131111\u20141111",
                "4\u200b111\u200d1111\u20601111\ufeff1111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "4\ufe0f\u20e31\ufe0f\u20e31\ufe0f\u20e31 1111 1111 1111",
                "４１１１１１１１１１１１１１１１",
                "٤١١١ ١١١١ ١١١١ ١١١١",
                "④①①①①①①①①①①①①①①①",
                "charge my card 4111 1111 1111 1111, please",
                "4111 1111 1111 1111 12/27 123",
                "card:4111111111111111;cvv:123",
                "CPF 123.456.789-09, 4111 1111 1111 1111",
                "tok_4111111111111111",
                "4222222222222",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "3782 822463 10005",
                "30569309025904",
                "6011111111111117",
                "3530111333300000",
                "6362970000457013",
                "6062826786276634",
                "6200000000000005"
            })
    void aCardNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(TextHoldsNoCardNumber.holds(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana Lima",
                "123.456.789-09",
                "12345678909",
                "411.111.111-11",
                "MG-14.567.890",
                "1234 5678 9012",
                "123 4567 8901 2345",
                "AB123456",
                "+55 11 91234-5678",
                "0055 (11) 4111-1111 r. 1111",
                "(11) 91234-5678, 123.456.789-09",
                "12.345.678/0001-95",
                "36.123.456/0001-80",
                "23793.38128 60007.827136 95000.063305 9 84660000010000",
                "23799846600000100003381286000782713695000063",
                "2027-03-01T10:00:00Z 2027-03-02T10:00:00Z",
                "4111111111111112",
                "9111111111111111",
                "41111111111111111111111",
                "4111 of 1111 or 1111 and 1111",
                "room 4111, floors 1 to 12, 2027.1",
                "6f0d5f3e-4111-4111-8111-111111111111"
            })
    void otherNumbersAreNone(String text) {
        assertThat(TextHoldsNoCardNumber.holds(text)).isTrue();
    }

    @Property
    void anyCardInAnyTextIsFound(
            @ForAll("cards") String card, @ForAll("separators") String separator, @ForAll("words") String words) {
        String grouped = card.replaceAll("(\\d{4})(?=\\d)", "$1" + separator);

        assertThat(TextHoldsNoCardNumber.holds(words + " " + grouped + " " + words))
                .isFalse();
    }

    @Property
    void aCardIsFoundInTheDigitsOfAnyScript(@ForAll("cards") String card, @ForAll("zeros") int zero) {
        String written = card.chars()
                .mapToObj(digit -> Character.toString(zero + digit - '0'))
                .collect(Collectors.joining());

        assertThat(TextHoldsNoCardNumber.holds(written)).isFalse();
    }

    @Property
    void fewerThanThirteenDigitsAreNeverOne(@ForAll("shortNumbers") String number) {
        assertThat(TextHoldsNoCardNumber.holds(number)).isTrue();
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> beginnings = Arbitraries.of("4", "51", "55", "2221", "2720", "50", "60", "62", "65");
        return Combinators.combine(beginnings, Arbitraries.strings().numeric().ofLength(15))
                .as((beginning, digits) -> withCheckDigit((beginning + digits).substring(0, 15)));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", ".", "/", "_", " - ", ", ", "\u00a0", "\u2011", "\u200b", "\u3000", "·");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("", "a", "pay", "日本", "2027.1 x", "é", "123.456.789-09 ou");
    }

    @Provide
    Arbitrary<Integer> zeros() {
        return Arbitraries.of(ZEROS_OF_MANY_SCRIPTS.codePoints().boxed().toList());
    }

    @Provide
    Arbitrary<String> shortNumbers() {
        return Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(12);
    }

    private static String withCheckDigit(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(last -> digits + last)
                .filter(number -> luhn(number) % 10 == 0)
                .findFirst()
                .orElseThrow();
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum;
    }
}
