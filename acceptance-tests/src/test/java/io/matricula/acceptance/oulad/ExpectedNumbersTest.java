package io.matricula.acceptance.oulad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code scripts/oulad-expected} says of registrations that can be counted by hand. */
@EnabledIf(value = "thereIsAwk", disabledReason = "scripts/oulad-expected needs awk, and there is none on the path")
class ExpectedNumbersTest {

    private static final String COURSES =
            """
            "code_module","code_presentation","module_presentation_length"
            "AAA","2013J","268"
            "BBB","2013B","240"
            """;

    private static final String HEADER =
            """
            "code_module","code_presentation","id_student","date_registration","date_unregistration"
            """;

    @TempDir
    Path folder;

    static boolean thereIsAwk() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "awk")));
    }

    @Test
    void addsUpWhoStaysWhoLeftAndTheMoneyOfEveryOffering() throws Exception {
        registrations(
                """
                "AAA","2013J","1","-30",""
                "AAA","2013J","2","-30","8"
                "AAA","2013J","3","-30","8"
                """);

        assertThat(expected())
                .as("617.285 goes back twice, and each is rounded by itself")
                .isEqualTo(
                        """
                        course,term,price,confirmed,withdrawn,refunded,revenue
                        AAA,2013J,1234.57,1,2,1234.58,2469.13
                        BBB,2013B,943.21,0,0,0.00,0.00
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "-271, 943.21",
        "-1, 943.21",
        "0, 754.57",
        "7, 754.57",
        "8, 471.61",
        "21, 471.61",
        "22, 0.00",
        "444, 0.00"
    })
    void theDayOfLeavingDecidesWhatGoesBack(String day, String refunded) throws Exception {
        registrations("\"BBB\",\"2013B\",\"1\",\"-300\",\"%s\"\n".formatted(day));

        assertThat(expected()).contains("BBB,2013B,943.21,0,1," + refunded + ",");
    }

    @Test
    void theDayOfRegistrationMovesNoNumber() throws Exception {
        registrations(
                """
                "AAA","2013J","1","",""
                "AAA","2013J","2","","-1"
                "AAA","2013J","3","10","8"
                """);

        assertThat(expected()).contains("AAA,2013J,1234.57,1,2,1851.86,1851.85");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"CCC\",\"2013J\",\"1\",\"-30\",\"\"",
                "\"AAA\",\"2013J\",\"1\",\"-30\",\"soon\"",
                "\"AAA\",\"2013J\",\"1\",\"-30\"",
                "\"AAA\",\"2013J\",\"1\",\"-30\",\"\"\n\"AAA\",\"2013J\",\"1\",\"-29\",\"\""
            })
    void whatItDoesNotUnderstandItDoesNotCount(String rows) throws Exception {
        registrations(rows + "\n");

        Process script = script();

        assertThat(output(script)).isEmpty();
        assertThat(script.waitFor()).isEqualTo(1);
    }

    private void registrations(String rows) throws IOException {
        Files.writeString(folder.resolve("courses.csv"), COURSES);
        Files.writeString(folder.resolve("studentRegistration.csv"), HEADER + rows);
    }

    private String expected() throws Exception {
        Process script = script();
        String output = output(script);
        assertThat(script.waitFor()).isZero();
        return output;
    }

    private Process script() throws IOException {
        List<String> command = List.of("sh", "../scripts/oulad-expected", folder.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String output(Process script) throws IOException {
        return new String(script.getInputStream().readAllBytes(), UTF_8);
    }
}
