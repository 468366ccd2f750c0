package io.matricula.platform.security.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;

class EnrollmentAccessTest {

    private static final AccessKey KEY = key("a key of this school");
    private static final AccessKey NEXT = key("the next key of this school");

    private final EnrollmentAccess access = new EnrollmentAccess(List.of(KEY));

    @Property
    void aCapabilityOpensItsEnrollmentAndIsAlwaysTheSame(@ForAll long high, @ForAll long low) {
        var enrollment = new EnrollmentId(new UUID(high, low));
        assertThat(access.enrollment(access.of(enrollment))).contains(enrollment);
        assertThat(access.of(enrollment)).isEqualTo(access.of(enrollment)).matches("[\\w.-]{30,200}");
    }

    @Example
    void oneThatWasGivenOpensItsEnrollmentWhateverTheVersion() {
        assertThat(access.of(EnrollmentId.of("4a8fd0bd-2591-4e7b-8814-9e060c9fa143")))
                .isEqualTo("5f6934b8.So_QvSWRTnuIFJ4GDJ-hQw.4joj_gvdsJ0oEYd-LThuuPbVyNtQzYt_r8e7SYIr5Wc");
    }

    @Property
    void whereACharacterIsAnotherItOpensNothing(
            @ForAll long high,
            @ForAll long low,
            @ForAll @IntRange(max = 200) int place,
            @ForAll @AlphaChars char other) {
        String capability = access.of(new EnrollmentId(new UUID(high, low)));
        int at = place % capability.length();
        Assume.that(capability.charAt(at) != other);
        String forged = capability.substring(0, at) + other + capability.substring(at + 1);
        assertThat(access.enrollment(forged)).isEmpty();
    }

    @Property
    void aTextThatIsNoneOpensNothing(@ForAll String text) {
        assertThat(access.enrollment(text)).isEmpty();
    }

    @Example
    void onesOfTheKeyBeforeAreTakenUntilItIsGone() {
        var enrollment = new EnrollmentId(UUID.randomUUID());
        String former = access.of(enrollment);
        var during = new EnrollmentAccess(List.of(NEXT, KEY));
        assertThat(during.enrollment(former)).contains(enrollment);
        assertThat(during.of(enrollment)).isNotEqualTo(former);
        assertThat(new EnrollmentAccess(List.of(NEXT)).enrollment(former)).isEmpty();
    }

    @Example
    void theMacOfOneEnrollmentOpensNoOther() {
        String one = access.of(new EnrollmentId(UUID.randomUUID()));
        String another = access.of(new EnrollmentId(UUID.randomUUID()));
        String mixed = another.substring(0, another.lastIndexOf('.')) + one.substring(one.lastIndexOf('.'));
        assertThat(access.enrollment(mixed)).isEmpty();
    }

    private static AccessKey key(String text) {
        return new AccessKey(text.getBytes(StandardCharsets.UTF_8));
    }
}
