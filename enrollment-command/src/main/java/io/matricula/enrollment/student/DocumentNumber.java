package io.matricula.enrollment.student;

import io.matricula.shared.Rule;
import io.matricula.shared.academic.DocumentKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * R29: a document number as it is compared. It identifies only if it can be one, and only among documents of its kind.
 *
 * @param kind as the person said, or guessed: what can be a CPF is one
 * @param value its letters and digits; all eleven of a CPF
 */
@Rule("R29")
public record DocumentNumber(DocumentKind kind, String value) {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern CPF_LIKE = Pattern.compile("[0-9]{11}");
    private static final Pattern CPF_WITHOUT_ZEROS = Pattern.compile("[0-9]{8,10}");
    private static final String ZEROS = "00000000000";

    /** The number that was written, if it can be one. */
    public static Optional<DocumentNumber> of(String written, @Nullable DocumentKind kind) {
        String significant = significant(written);
        if (PlaceholderIdentifiesNobody.holds(significant)) {
            return Optional.empty();
        }
        return (kind == null ? guess(significant) : kind) == DocumentKind.CPF
                ? Optional.of(withZeros(significant))
                        .filter(CpfHasRightCheckDigits::holds)
                        .map(cpf -> new DocumentNumber(DocumentKind.CPF, cpf))
                : Optional.of(new DocumentNumber(kind == null ? DocumentKind.OTHER : kind, significant));
    }

    /** Whether it is meant to be a CPF and is none: a slip of the applicant, who wants to hear of it. */
    public static boolean isMistyped(String written, @Nullable DocumentKind kind) {
        String significant = significant(written);
        boolean meantAsCpf = kind == null ? CPF_LIKE.matcher(significant).matches() : kind == DocumentKind.CPF;
        return meantAsCpf
                && !PlaceholderIdentifiesNobody.holds(significant)
                && !CpfHasRightCheckDigits.holds(withZeros(significant));
    }

    /** Whether there is anything in it. */
    public static boolean isWritten(String written) {
        return !significant(written).isEmpty();
    }

    private static DocumentKind guess(String significant) {
        boolean mayBeCpf = CPF_LIKE.matcher(significant).matches()
                || CPF_WITHOUT_ZEROS.matcher(significant).matches();
        return mayBeCpf && CpfHasRightCheckDigits.holds(withZeros(significant)) ? DocumentKind.CPF : DocumentKind.OTHER;
    }

    /** Spreadsheets take a CPF for an amount and drop the zeros it begins with. */
    private static String withZeros(String significant) {
        return DIGITS.matcher(significant).matches()
                ? ZEROS.substring(significant.length()) + significant
                : significant;
    }

    private static String significant(String written) {
        String plain = SIGNS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.codePoints()
                .map(DocumentNumber::inAscii)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private static int inAscii(int sign) {
        return Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign;
    }

    /** Without the number, so that no log has it. */
    @Override
    public String toString() {
        return "DocumentNumber[" + kind + "]";
    }
}
