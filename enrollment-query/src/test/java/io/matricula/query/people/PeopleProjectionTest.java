package io.matricula.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.privacy.ErasureId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class PeopleProjectionTest {

    private static final ErasureId ERASURE = new ErasureId(new UUID(0, 1));

    private final AddressIds addresses = new AddressIds(PersonalIds.of(name -> new byte[32]));
    private final Story ana = Story.of("ana");

    private Given<PersonRecord> after(Object... facts) {
        return Given.facts(new PeopleProjection(addresses).projection(), facts);
    }

    @Test
    void aPersonIsWhereverTheyAskedAndPaid() {
        PersonRecord person = after(ana.requested(), ana.billed(), ana.paid()).then(ana.student());

        assertThat(person.enrollmentIds()).containsExactly(ana.enrollment());
        assertThat(person.paymentIds()).containsExactly(ana.payment());
        assertThat(person.leadIds()).contains(ana.lead(), addresses.lead(EmailAddress.of("ana@Example.org")));
        assertThat(person.paidAt()).isEqualTo(Story.BEGIN.plusSeconds(2));
    }

    @Test
    void aLeadIsAPersonOfItsOwn() {
        assertThat(after(ana.interested()).then(ana.lead())).isEqualTo(PersonRecord.of(ana.lead()));
    }

    @Test
    void ofWhoIsErasedNothingSaysWhichLeadsTheyHad() {
        PersonRecord person = after(ana.requested(), new ApplicantErased(ana.enrollment(), ana.student(), ERASURE))
                .then(ana.student());

        assertThat(person.leadIds()).isEmpty();
        assertThat(person.enrollmentIds()).containsExactly(ana.enrollment());
    }

    @Test
    void aLeadThatIsErasedIsNobody() {
        assertThat(after(ana.interested(), new LeadErased(ana.lead(), ERASURE)).shown(ana.lead()))
                .isNull();
    }
}
