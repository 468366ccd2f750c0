package io.matricula.query.paging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts as they are compared. */
public final class Normalized {

    private Normalized() {}

    /** An e-mail address without regard to case and surrounding space. */
    public static String email(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The same for a filter that may be absent. */
    public static @Nullable String filter(@Nullable String email) {
        return email == null ? null : email(email);
    }
}
