package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.RefusalCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of the contract and the document of the interface, which is that of the running application, say the same. */
class HttpContractTest {

    private static final Document PAGE = Document.at("docs/http-contract.md");
    private static final Map<String, List<String>> LINES = lines();

    @Test
    void everyRouteStandsInTheContractAndNoOther() {
        assertThat(LINES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Operation.all().stream().map(Operation::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> theContractNamesEveryFieldAndFilterAndNoOther() {
        return Operation.all().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.name(),
                        () -> isToldBy(operation, LINES.getOrDefault(operation.name(), List.of("", "", "")))));
    }

    @Test
    void partsOfBodiesAreToldToo() {
        List<Operation> operations = Operation.all();
        assertThat(Document.rowsIn(PAGE.section("## Commands")).filter(row -> !LINES.containsKey(nameIn(row))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(partsOf(operations, row.get(0)))
                        .as(row.get(0))
                        .isNotEmpty()
                        .allSatisfy(part -> assertThat(fieldsIn(row.get(1))).isEqualTo(part)));
    }

    @Test
    void everyRefusalIsExplained() {
        assertThat(Document.codeIn(PAGE.section("## Problems")))
                .containsAll(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::name)
                        .toList());
    }

    @Test
    void successIsAnsweredAsInTheExamples() {
        assertThat(Sent.all().filter(Sent::succeeds).filter(sent -> sent.path().startsWith("/v1/")))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(LINES.entrySet().stream().filter(line -> sent.isFor(line.getKey())))
                        .as(sent.toString())
                        .singleElement()
                        .satisfies(line -> assertThat(statusIn(line.getValue())).isEqualTo(sent.status())));
    }

    private static String statusIn(List<String> line) {
        return Document.codeIn(line.get(2))
                .filter(code -> code.matches("2\\d\\d"))
                .findFirst()
                .filter(status -> !nameIn(line).startsWith("GET "))
                .orElse("200");
    }

    private static void isToldBy(Operation operation, List<String> line) {
        boolean isRead = operation.name().startsWith("GET ");
        assertThat(fieldsIn(line.get(1)))
                .as("body or filters")
                .isEqualTo(isRead ? operation.filters() : operation.body());
        assertThat(operation.status()).as("status").isEqualTo(statusIn(line));
        Set<String> answer = fieldsIn(line.get(2));
        if (!answer.isEmpty() || !isRead) {
            assertThat(answer).as("answer").isEqualTo(operation.answer());
        }
    }

    private static Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new HashMap<>();
        Stream.of("## Commands", "## Reads")
                .flatMap(heading -> Document.rowsIn(PAGE.section(heading)))
                .filter(row -> nameIn(row).contains(" /v1/"))
                .forEach(row -> assertThat(lines.put(nameIn(row), row))
                        .as("a second line for %s", row)
                        .isNull());
        return lines;
    }

    private static String nameIn(List<String> row) {
        return row.get(0).replace("`", "");
    }

    private static Stream<Set<String>> partsOf(List<Operation> operations, String names) {
        return Document.codeIn(names)
                .flatMap(name -> operations.stream().map(operation -> operation.partOfBody(name)))
                .filter(fields -> !fields.isEmpty());
    }

    /** The names of fields in a cell: each in a piece of code, or several with commas. */
    private static Set<String> fieldsIn(String cell) {
        return Document.codeIn(cell)
                .flatMap(code -> Arrays.stream(code.replaceAll("[{}]", "").split(", ")))
                .filter(name -> name.matches("[a-z][A-Za-z]*\\??") && !name.equals("items"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
