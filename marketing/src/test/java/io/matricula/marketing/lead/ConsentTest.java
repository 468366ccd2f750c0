package io.matricula.marketing.lead;

import static io.matricula.marketing.lead.LeadFacts.NOON;
import static io.matricula.marketing.lead.LeadFacts.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {

    @ParameterizedTest(name = "given at {0}, withdrawn at {1}: may be contacted {2}")
    @CsvSource({
        "                    ,                     , false",
        "                    , 2027-01-10T13:00:00Z, false",
        "2027-01-10T12:00:00Z,                     , true",
        "2027-01-10T12:00:00Z, 2027-01-10T13:00:00Z, false",
        "2027-01-10T13:00:00Z, 2027-01-10T13:00:00Z, false",
        "2027-01-10T14:00:00Z, 2027-01-10T13:00:00Z, true"
    })
    void onlyALastingConsentAllowsContact(@Nullable Instant given, @Nullable Instant withdrawn, boolean contact) {
        assertThat(new Consent(given, withdrawn).allowsContact()).isEqualTo(contact);
    }

    @ParameterizedTest(name = "given again {0} s after the withdrawal: may be contacted {1}")
    @CsvSource({"-1, false", "0, false", "1, true"})
    void optingOutIsFinalUntilANewConsent(long seconds, boolean contact) {
        Consent consent = Consent.NONE.given(NOON).withdrawn(ONE);
        assertThat(consent.allowsContact()).isFalse();
        assertThat(consent.given(ONE.plusSeconds(seconds)).allowsContact()).isEqualTo(contact);
    }
}
