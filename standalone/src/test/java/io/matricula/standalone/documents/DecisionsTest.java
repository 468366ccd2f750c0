package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision has a number, a date and a status, and the list of decisions has them all. */
class DecisionsTest {

    @Test
    void numbersAreThoseOfTheFiles() {
        assertThat(decisions()).isNotEmpty().allSatisfy(decision -> assertThat(
                        decision.document().name())
                .startsWith("%04d-".formatted(decision.number())));
    }

    @Test
    void aDecisionIsFollowedByLaterOnesOnly() {
        assertThat(decisions()).allSatisfy(decision -> assertThat(decision.followers())
                .allSatisfy(follower -> assertThat(follower).isGreaterThan(decision.number())));
    }

    @Test
    void theListHasEveryDecision() throws IOException {
        String rows = decisions().map(Decision::row).collect(Collectors.joining("\n"));
        new Drawn(Document.at("docs/adr/README.md"), "decisions")
                .mustBe("| # | Decision | Date | Status |\n|---|---|---|---|\n" + rows);
    }

    private static Stream<Decision> decisions() {
        return Document.in("docs/adr")
                .filter(document -> !document.name().equals("README.md"))
                .map(Decision::of);
    }
}
