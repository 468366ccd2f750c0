package io.matricula.marketing.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.web.api.Email;
import org.junit.jupiter.api.Test;

class NormalizedEmailTest {

    @Test
    void keepsTheIdOfAnAddressForEver() {
        assertThat(new NormalizedEmail("ana@example.org").leadId()).hasToString("627497a6-5b37-8f09-9d25-7ebca27fc605");
    }

    @Property
    void normalizingAgainChangesNothing(@ForAll String text) {
        var once = new NormalizedEmail(text);
        assertThat(new NormalizedEmail(once.value())).isEqualTo(once);
    }

    @Property
    void caseAndSurroundingSpaceDoNotMakeAnotherPerson(
            @ForAll @Email String address, @ForAll("spaces") String before, @ForAll("spaces") String after) {
        var written = new NormalizedEmail(before + address.toUpperCase(Locale.ROOT) + after);
        assertThat(written.leadId()).isEqualTo(new NormalizedEmail(address).leadId());
    }

    @Property
    void differentAddressesAreDifferentLeads(@ForAll @Email String one, @ForAll @Email String other) {
        assertThat(new NormalizedEmail(one).leadId().equals(new NormalizedEmail(other).leadId()))
                .isEqualTo(one.equalsIgnoreCase(other));
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(' ', '\t', '\n', '\u2003').ofMaxLength(3);
    }
}
