package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {

    private static final Course AAA = new Course("AAA", "2013J");
    private static final Course BBB = new Course("BBB", "2013B");

    @TempDir
    Path folder;

    @Test
    void readsPricesAndBalances() throws IOException {
        Expectations expectations = expecting("AAA,2013J,1234.57,1,2,1234.58,2469.13");

        assertThat(expectations.prices().of(AAA)).isEqualTo("1234.57");
        assertThat(expectations.balances())
                .containsOnlyKeys(AAA)
                .containsEntry(AAA, new Balance(1, 2, new BigDecimal("1234.58"), new BigDecimal("2469.13")));
    }

    @Test
    void knowsWhetherItWasComputedFromTheSameRegistrations() throws IOException {
        Expectations expectations = expecting("AAA,2013J,10.00,1,1,10.00,10.00");

        assertThat(expectations.areAbout(university(AAA, stays(AAA, "1"), leaves(AAA, "2"))))
                .isTrue();
        assertThat(expectations.areAbout(university(AAA, stays(AAA, "1")))).isFalse();
        assertThat(expectations.areAbout(university(BBB, stays(BBB, "1"), leaves(BBB, "2"))))
                .isFalse();
    }

    @Test
    void refusesPartsOfACent() {
        assertThatThrownBy(() -> expecting("AAA,2013J,10.00,0,1,9.999,0.001")).isInstanceOf(ArithmeticException.class);
    }

    private Expectations expecting(String line) throws IOException {
        String header = "course,term,price,confirmed,withdrawn,refunded,revenue\n";
        return Expectations.read(Files.writeString(folder.resolve("expected.csv"), header + line + "\n"));
    }

    private static University university(Course course, Registration... registrations) {
        return new University(List.of(course), List.of(registrations));
    }

    private static Registration stays(Course course, String student) {
        return new Registration(course, student, -30, null);
    }

    private static Registration leaves(Course course, String student) {
        return new Registration(course, student, -30, 5);
    }
}
