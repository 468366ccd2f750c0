package io.matricula.shared.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "aRetryIsSentOnce, a retry is sent once",
        "aCPFIsOneNumber, a CPF is one number",
        "theFirst20PeopleHaveASeat, the first 20 people have a seat",
        "silence, silence"
    })
    void namesAreTakenApartAtTheirCapitals(String name, String sentence) {
        assertThat(SentenceNames.sentence(name)).isEqualTo(sentence);
    }

    @Test
    void everyTestIsReportedByASentence(TestInfo report) {
        assertThat(report.getDisplayName()).isEqualTo("every test is reported by a sentence");
    }

    @Test
    @Tag("R1")
    @Tag("R11")
    void theRulesOfATestComeFirst(TestInfo report) {
        assertThat(report.getDisplayName()).isEqualTo("R1, R11: the rules of a test come first");
    }
}
