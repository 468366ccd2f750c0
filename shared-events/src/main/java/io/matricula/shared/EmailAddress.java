package io.matricula.shared;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An e-mail address as it is compared. Surrounding space, letter case, and an international domain written as it is
 * spoken or in its {@code xn--} form make no difference.
 *
 * @param value what is compared; not for writing to
 */
public record EmailAddress(String value) {

    private static final Pattern DOTS = Pattern.compile("[.\u3002]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f"
                    + "\\x{e0100}-\\x{e01ef}]");

    /** The address behind whatever was written; text that is no address is compared as text. */
    public static EmailAddress of(String written) {
        String text = folded(written).strip();
        int at = text.lastIndexOf('@');
        return new EmailAddress(at < 0 ? text : text.substring(0, at + 1) + domain(text.substring(at + 1)));
    }

    /** Whether a reader sees every character of it, so that two addresses that look the same are the same. */
    public static boolean isVisible(String written) {
        return !INVISIBLE.matcher(written).find();
    }

    private static String folded(String written) {
        return compatible(compatible(written).toLowerCase(Locale.ROOT));
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String domain(String text) {
        return Arrays.stream(DOTS.split(text, -1)).map(EmailAddress::label).collect(Collectors.joining("."));
    }

    private static String label(String label) {
        return isAnotherNameInAscii(label) ? label : inAscii(label);
    }

    /** Java knows the first IDNA only, where these letters turn into others and so into another owner's domain. */
    private static boolean isAnotherNameInAscii(String label) {
        return label.indexOf('\u00df') >= 0 || label.indexOf('\u03c2') >= 0;
    }

    private static String inAscii(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noName) {
            return label;
        }
    }

    /** Without the address, so that no log has it. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
