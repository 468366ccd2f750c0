package io.matricula.platform.web.access;

/**
 * An answer that shows a person.
 *
 * @param <T> the answer
 */
public interface ShowsPerson<T> {

    /** The same for those who need not know who it is: without anything that a person can be reached or looked up by. */
    T masked();

    /** An answer as auditors see it: masked if it shows a person, otherwise as it is. */
    @SuppressWarnings("unchecked")
    static <T> T masked(T answer) {
        return answer instanceof ShowsPerson<?> person ? (T) person.masked() : answer;
    }

    /** An e-mail address of which the first letter and the domain are left. */
    static String maskedEmail(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }
}
