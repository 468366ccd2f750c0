package io.matricula.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.web.api.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@school.example, ' Ana@School.Example ', true",
        "ana@escola-b\u00fccher.example, ana@ESCOLA-B\u00dcCHER.example, true",
        "ana@b\u00fccher.example, ana@xn--bcher-kva.example, true",
        "ana@b\u00fccher.example, ana@XN--BCHER-KVA.EXAMPLE, true",
        "ana@b\u00fccher.example, ana@bu\u0308cher.example, true",
        "ana@s\u00e3opaulo.example, ana@saopaulo.example, false",
        "jo\u00e3o@school.example, joa\u0303o@school.example, true",
        "jo\u00e3o@school.example, joao@school.example, false",
        "ana@\uff53chool.example, ana@school.example, true",
        "ana@school\u3002example, ana@school.example, true",
        "ana@stra\u00dfe.example, ana@strasse.example, false",
        "ana@\u03bf\u03b4\u03cc\u03c2.example, ana@\u03bf\u03b4\u03cc\u03c3.example, false",
        "ana@school.example, bia@school.example, false",
        "a.na@school.example, ana@school.example, false",
    })
    void addressesAreComparedAsTheMailSystemDoes(String one, String other, boolean same) {
        assertThat(EmailAddress.of(one).equals(EmailAddress.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana\u200b@school.example",
                "ana@sch\u00adool.example",
                "\ufeffana@school.example",
                "ana\u3164@school.example",
                "ana\u00a0@school.example",
                "ana\u202e@school.example",
                "ana@school.example\n",
                "ana\u034f@school.example",
                "ana\ufe0f@school.example",
                "ana\udb40\udd00@school.example",
            })
    void whatNobodySeesIsNotVisible(String written) {
        assertThat(EmailAddress.isVisible(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ana@school.example", "jo\u00e3o+1@b\u00fccher.example", "\u5b89\u5a1c@\u5b66\u6821.example"})
    void anAddressInAnyScriptIsVisible(String written) {
        assertThat(EmailAddress.isVisible(written)).isTrue();
    }

    @Property
    void anAddressIsComparedByWhatItIsComparedBy(@ForAll String text) {
        EmailAddress once = EmailAddress.of(text);
        assertThat(EmailAddress.of(once.value())).isEqualTo(once);
    }

    @Property
    void caseAndSurroundingSpaceDoNotMakeAnotherAddress(
            @ForAll @Email String address, @ForAll("spaces") String before, @ForAll("spaces") String after) {
        assertThat(EmailAddress.of(before + address.toUpperCase(Locale.ROOT) + after))
                .isEqualTo(EmailAddress.of(address));
    }

    @Property
    void differentAddressesStayDifferent(@ForAll @Email String one, @ForAll @Email String other) {
        assertThat(EmailAddress.of(one).equals(EmailAddress.of(other))).isEqualTo(one.equalsIgnoreCase(other));
    }

    @Test
    void noLogHasAnAddress() {
        assertThat(EmailAddress.of("ana@school.example")).asString().doesNotContain("ana");
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(' ', '\t', '\n', '\u2003').ofMaxLength(3);
    }
}
