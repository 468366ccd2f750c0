package io.matricula.enrollment.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.privacy.Compartment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R35")
class LegalRetentionTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "                     ,                     , CONTACT ACADEMIC FISCAL,",
        " 2027-05-31T10:00:00Z, 2032-05-31T10:00:00Z, CONTACT ACADEMIC, FISCAL",
        " 2022-06-01T12:00:01Z, 2027-06-01T12:00:01Z, CONTACT ACADEMIC, FISCAL",
        " 2022-06-01T12:00:00Z,                     , CONTACT ACADEMIC FISCAL,",
        " 2010-01-01T00:00:00Z,                     , CONTACT ACADEMIC FISCAL,",
    })
    void whatMovedMoneyIsKeptForFiveYears(
            @Nullable Instant paidAt, @Nullable Instant until, String erased, @Nullable String kept) {
        LegalRetention law = LegalRetention.of(paidAt, NOW);

        assertThat(law.keptUntil()).isEqualTo(until);
        assertThat(law.erased()).containsExactlyInAnyOrderElementsOf(compartments(erased));
        assertThat(law.kept()).containsExactlyInAnyOrderElementsOf(compartments(kept));
    }

    private static List<Compartment> compartments(@Nullable String names) {
        return names == null
                ? List.of()
                : List.of(names.split(" ")).stream().map(Compartment::valueOf).toList();
    }
}
