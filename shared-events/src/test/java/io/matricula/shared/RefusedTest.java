package io.matricula.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void namesTheRuleAndTheValues() {
        var refused = new Refused(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("capacity", "20"));
        assertThat(refused).hasMessage("No seat is free.");
        assertThat(refused.code()).isEqualTo(RefusalCode.OFFERING_FULL);
        assertThat(refused.data()).containsExactly(Map.entry("capacity", "20"));
    }

    @Test
    void needsNoValues() {
        assertThat(new Refused(RefusalCode.OFFERING_FULL, "No seat is free.").data())
                .isEmpty();
    }

    @Test
    void keepsItsValuesWhateverHappensToTheirSource() {
        var data = new HashMap<>(Map.of("capacity", "20"));
        var refused = new Refused(RefusalCode.OFFERING_FULL, "No seat is free.", data);
        data.clear();
        assertThat(refused.data()).containsEntry("capacity", "20");
    }

    @Test
    void anUnknownIdIsARefusalToo() {
        Refused refused = Refused.notFound("offering", 7);
        assertThat(refused).hasMessage("There is no offering 7");
        assertThat(refused.code()).isEqualTo(RefusalCode.NOT_FOUND);
    }

    @Test
    void isAnAnswerAndNoFaultSoItHasNoStackTrace() {
        assertThat(Refused.notFound("offering", 7).getStackTrace()).isEmpty();
    }
}
