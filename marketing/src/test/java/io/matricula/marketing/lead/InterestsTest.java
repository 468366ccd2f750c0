package io.matricula.marketing.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.OfferingId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestsTest {

    @ParameterizedTest(name = "known: fair, 1; captured: {0}, {1}; new: {2}")
    @CsvSource({
        "     ,  , false",
        "fair ,  , false",
        "     , 1, false",
        "fair , 1, false",
        "radio,  , true",
        "     , 2, true",
        "fair , 2, true",
        "radio, 1, true",
        "radio, 2, true"
    })
    void anInterestIsNewByItsSourceOrItsOffering(@Nullable String source, @Nullable Long offering, boolean expected) {
        Interests interests = Interests.none();
        interests.add("fair", offering(1L));
        assertThat(interests.lack(source, offering(offering))).isEqualTo(expected);
    }

    private static @Nullable OfferingId offering(@Nullable Long number) {
        return number == null ? null : new OfferingId(new UUID(0, number));
    }
}
