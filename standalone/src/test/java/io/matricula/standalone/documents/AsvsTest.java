package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each requirement of the standard has one verdict, with a reason, and the sum at the top is theirs. */
class AsvsTest {

    /** Of version 5.0.0 at levels 1 and 2. */
    private static final int REQUIREMENTS = 253;

    private static final Document PAGE = Document.at("docs/asvs.md");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");

    private record Verdict(String requirement, String verdict, String reason) {}

    @Test
    void everyRequirementHasOneVerdict() {
        assertThat(verdicts())
                .hasSize(REQUIREMENTS)
                .allSatisfy(verdict -> assertThat(verdict.requirement()).matches(NUMBER))
                .allSatisfy(verdict -> assertThat(verdict.verdict()).isIn("met", "n/a", "open"))
                .allSatisfy(verdict -> assertThat(verdict.reason()).isNotBlank())
                .extracting(Verdict::requirement)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSumsAreRight() {
        Map<String, Long> sums =
                verdicts().stream().collect(Collectors.groupingBy(Verdict::verdict, Collectors.counting()));
        assertThat(PAGE.text().replaceAll("\\s+", " "))
                .contains(sums.get("met") + " met, " + sums.get("n/a") + " not applicable, " + sums.get("open")
                        + " open");
    }

    private static List<Verdict> verdicts() {
        return Stream.of(PAGE.text().split("\n"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Requirement"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Arrays.stream(cells[1].split(","))
                        .map(number -> new Verdict(number.strip(), cells[2].strip(), cells[3].strip())))
                .toList();
    }
}
