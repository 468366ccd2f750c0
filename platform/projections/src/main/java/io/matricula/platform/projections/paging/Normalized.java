package io.matricula.platform.projections.paging;

import io.matricula.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Texts as they are compared. */
public final class Normalized {

    private Normalized() {}

    /** An e-mail address without regard to case, surrounding space and the way its domain is written. */
    public static String email(String email) {
        return EmailAddress.of(email).value();
    }

    /** The same for a filter that may be absent. */
    public static @Nullable String filter(@Nullable String email) {
        return email == null ? null : email(email);
    }
}
