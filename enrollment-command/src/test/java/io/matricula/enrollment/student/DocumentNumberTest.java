package io.matricula.enrollment.student;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.DocumentKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final int DIGITS = 11;

    @ParameterizedTest
    @Tag("R29")
    @CsvSource({
        "12345678909, true",
        "52998224725, true",
        "00000000191, true",
        "12345678900, false",
        "12345678919, false",
        "52998224752, false",
        "1234567890, false",
        "123456789012, false",
        "1234567890X, false",
        "'', false",
    })
    void aCpfHasRightCheckDigits(String number, boolean right) {
        assertThat(CpfHasRightCheckDigits.holds(number)).isEqualTo(right);
    }

    @ParameterizedTest
    @Tag("R29")
    @ValueSource(
            strings = {
                "000.000.000-00",
                "111.111.111-11",
                "0",
                "00",
                "99999999",
                "N/A",
                "n.a.",
                "ISENTO",
                "isenta",
                "N\u00c3O TEM",
                "n\u00e3o possui",
                "Sem documento",
                "none",
                "NULL",
                "XXXXXX",
                "\uff10\uff10\uff10",
                "\u0660\u0660\u0660",
                "---",
                " ",
            })
    void aPlaceholderIdentifiesNobody(String written) {
        assertThat(DocumentNumber.of(written, null)).isEmpty();
        assertThat(DocumentNumber.of(written, DocumentKind.CPF)).isEmpty();
        assertThat(DocumentNumber.of(written, DocumentKind.OTHER)).isEmpty();
        assertThat(DocumentNumber.isMistyped(written, DocumentKind.CPF)).isFalse();
        assertThat(DocumentNumber.isMistyped(written, null)).isFalse();
    }

    @ParameterizedTest
    @Tag("R29")
    @CsvSource(
            nullValues = "-",
            value = {
                "123.456.789-09, -, CPF, 12345678909",
                "123.456.789-09, CPF, CPF, 12345678909",
                "123 456 789 09, -, CPF, 12345678909",
                "12345678909, PASSPORT, PASSPORT, 12345678909",
                "12345678909, OTHER, OTHER, 12345678909",
                "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10\uff19, -, CPF, 12345678909",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0669, -, CPF, 12345678909",
                "1234567890, -, CPF, 01234567890",
                "191, CPF, CPF, 00000000191",
                "191, -, OTHER, 191",
                "1234567, -, OTHER, 1234567",
                "12 34567x, -, OTHER, 1234567X",
                "ab-123456, PASSPORT, PASSPORT, AB123456",
                "12345678900, OTHER, OTHER, 12345678900",
            })
    void aNumberIdentifiesAmongItsKind(
            String written, @Nullable DocumentKind kind, DocumentKind asKind, String asValue) {
        assertThat(DocumentNumber.of(written, kind)).contains(new DocumentNumber(asKind, asValue));
        assertThat(DocumentNumber.isMistyped(written, kind)).isFalse();
    }

    @ParameterizedTest
    @Tag("R29")
    @CsvSource(
            nullValues = "-",
            value = {
                "123.456.789-00, -, true",
                "123.456.789-00, CPF, true",
                "123.456.789-00, PASSPORT, false",
                "123.456.789-00, OTHER, false",
                "1234567, CPF, true",
                "AB123456, CPF, true",
                "123456789012, CPF, true",
                "1234567, -, false",
                "AB123456789, -, false",
            })
    void aSlipInACpfIsTold(String written, @Nullable DocumentKind kind, boolean told) {
        assertThat(DocumentNumber.isMistyped(written, kind)).isEqualTo(told);
    }

    @Property
    @net.jqwik.api.Tag("R29")
    void everyCpfIsTheSameHoweverItIsWritten(
            @ForAll @From("cpfs") String cpf, @ForAll @From("writing") Writing writing) {
        assertThat(DocumentNumber.of(writing.of(cpf), null)).contains(new DocumentNumber(DocumentKind.CPF, cpf));
        assertThat(DocumentNumber.isMistyped(writing.of(cpf), null)).isFalse();
    }

    @Property
    @net.jqwik.api.Tag("R29")
    void aCpfThatLostItsZerosIsTheSame(@ForAll @From("cpfs") String cpf) {
        String bare = cpf.replaceFirst("^0+", "");
        assertThat(DocumentNumber.of(bare, DocumentKind.CPF)).contains(new DocumentNumber(DocumentKind.CPF, cpf));
    }

    /** Two remainders give the check digit 0, so that where it is 0 another first or sixth digit may go unseen: the gap of CPFs. */
    @Property
    @net.jqwik.api.Tag("R29")
    void aCpfWithOneDigitChangedIsNone(
            @ForAll @From("cpfs") String cpf,
            @ForAll @IntRange(max = DIGITS - 1) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        Assume.that(cpf.charAt(9) != '0' || (place != 0 && place != 5));
        var changed = new StringBuilder(cpf);
        changed.setCharAt(place, (char) ('0' + (cpf.charAt(place) - '0' + by) % 10));
        assertThat(CpfHasRightCheckDigits.holds(changed.toString())).isFalse();
        assertThat(DocumentNumber.of(changed.toString(), DocumentKind.CPF)).isEmpty();
    }

    @Property
    void aNumberIsReadWhateverItIs(@ForAll String written, @ForAll DocumentKind kind) {
        DocumentNumber.of(written, kind)
                .ifPresent(number -> assertThat(DocumentNumber.of(number.value(), number.kind()))
                        .contains(number));
    }

    @Test
    void noLogHasANumber() {
        assertThat(DocumentNumber.of("12345678909", null).orElseThrow())
                .asString()
                .isEqualTo("DocumentNumber[CPF]");
    }

    /** How a person writes digits: from which zero on, and with what between them. */
    record Writing(char zero, String groups, String check) {

        String of(String cpf) {
            var written = new StringBuilder();
            for (int i = 0; i < DIGITS; i++) {
                written.append(i == 3 || i == 6 ? groups : i == 9 ? check : "")
                        .append((char) (zero + cpf.charAt(i) - '0'));
            }
            return written.toString();
        }
    }

    @Provide
    Arbitrary<Writing> writing() {
        return Combinators.combine(
                        Arbitraries.of('0', '\u0660', '\u06f0', '\u0966', '\uff10'),
                        Arbitraries.of("", ".", " ", "\u00a0", "\u2009"),
                        Arbitraries.of("", "-", "/", "\u2013", " "))
                .as(Writing::new);
    }

    @Provide
    Arbitrary<String> cpfs() {
        return Arbitraries.integers()
                .between(1, 999_999_999)
                .map(number -> withCheckDigits("%09d".formatted(number)))
                .filter(cpf -> cpf.chars().distinct().count() > 1);
    }

    /** Written down another way than the rule, which is under test. */
    private static String withCheckDigits(String nine) {
        String ten = nine + checkDigit(nine);
        return ten + checkDigit(ten);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() + 1 - i) * Character.digit(digits.charAt(i), 10);
        }
        int rest = sum % DIGITS;
        return rest < 2 ? 0 : DIGITS - rest;
    }
}
