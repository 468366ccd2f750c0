package io.matricula.enrollment;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What a rule says that objects. */
public final class Refusals {

    private Refusals() {}

    public static Matcher<Refused> refusedWith(RefusalCode code) {
        return new CustomTypeSafeMatcher<>("a refusal with " + code) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.code() == code;
            }
        };
    }
}
