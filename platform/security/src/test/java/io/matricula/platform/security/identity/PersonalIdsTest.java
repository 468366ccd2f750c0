package io.matricula.platform.security.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.secret.Secrets;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.marketing.LeadId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonalIdsTest {

    private final PersonalIds ids = PersonalIds.of(name -> secret(name + " of one installation"));
    private final AddressIds addresses = new AddressIds(ids);

    private static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Computed with another implementation: what is stored under an id is found by it for ever. */
    @Test
    void theIdOfANameStaysTheSameForEver() {
        assertThat(ids.of("document", "12345678909"))
                .isEqualTo(UUID.fromString("c7c90915-9322-88f5-999b-6ff4dbb871e3"));
    }

    @Test
    void kindsKeepEqualNamesApart() {
        assertThat(ids.of("email", "1")).isNotEqualTo(ids.of("document", "1"));
    }

    @Test
    void anAddressIsTheSameHoweverItIsWrittenAndNoOther() {
        EmailAddress ana = EmailAddress.of("ana@school.example");
        assertThat(addresses.key(EmailAddress.of(" Ana@School.example"))).isEqualTo(addresses.key(ana));
        assertThat(addresses.key(EmailAddress.of("bia@school.example"))).isNotEqualTo(addresses.key(ana));
    }

    @Property
    void idsAreUuidsOfVersion8(@ForAll String kind, @ForAll String name) {
        assertThat(ids.of(kind, name)).satisfies(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Property
    void withoutTheSecretNobodyFindsTheIdOfAName(@ForAll String name) {
        Secrets another = ignored -> secret("the secret of another installation");
        assertThat(ids.of("document", name))
                .isNotEqualTo(PersonalIds.of(another).of("document", name))
                .isNotEqualTo(NameBasedId.of("document", name));
    }

    @Test
    void aLeadBelongsToItsAddressHoweverItIsWrittenAndToNoOther() {
        LeadId lead = addresses.lead(EmailAddress.of("ana@school.example"));
        assertThat(addresses.isLead(lead, "Ana@School.example")).isTrue();
        assertThat(addresses.isLead(lead, "bia@school.example")).isFalse();
    }

    @Test
    void aLeadFromBeforeThereWereSecretsBelongsToItsAddress() {
        LeadId former = LeadId.of("627497a6-5b37-8f09-9d25-7ebca27fc605");
        assertThat(addresses.isLead(former, " ANA@example.org")).isTrue();
        assertThat(addresses.isLead(former, "bia@example.org")).isFalse();
    }
}
