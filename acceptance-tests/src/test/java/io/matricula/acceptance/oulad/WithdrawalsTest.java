package io.matricula.acceptance.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    private static final Course COURSE = new Course("AAA", "2013J");
    private static final Prices PRICES = new Prices(Map.of(COURSE, new BigDecimal("10.01")));
    private static final int STAYING = 401;

    private static final University UNIVERSITY = new University(
            List.of(COURSE),
            Stream.concat(
                            IntStream.range(0, STAYING)
                                    .mapToObj(number -> new Registration(COURSE, "stays-" + number, -30, null)),
                            Stream.of(leaving("early", -1), leaving("later", 8), leaving("too late", 22)))
                    .toList());

    private static final Map<Course, Balance> EXPECTED =
            Map.of(COURSE, new Balance(STAYING, 3, new BigDecimal("15.02"), new BigDecimal("4029.02")));

    @Test
    void findsNoDifferenceWhereTheProductIsRight() throws Exception {
        try (PretendedProduct product = givingBack("5.01")) {
            assertThat(differences(product.api())).isEmpty();
        }
    }

    @Test
    void asksAgainWhereTheProductIsBusy() throws Exception {
        try (PretendedProduct product = givingBack("5.01").busyFor(2)) {
            assertThat(differences(product.api())).isEmpty();
        }
    }

    @Test
    void findsTheCentThatTheProductKeeps() throws Exception {
        try (PretendedProduct product = givingBack("5.00")) {
            assertThat(differences(product.api()))
                    .containsExactly(
                            "refunded of AAA 2013J: expected 15.02, found 15.01",
                            "revenue of AAA 2013J: expected 4029.02, found 4029.03",
                            "revenue of 2013J: expected 4029.02, found 4029.03");
        }
    }

    @Test
    void namesEveryWithdrawalThatWasNotAccepted() throws Exception {
        try (PretendedProduct product = givingBack("5.01").busyFor(Integer.MAX_VALUE)) {
            assertThat(differences(product.api()))
                    .filteredOn(difference -> difference.contains("503"))
                    .hasSize(3);
            assertThat(product.api().total("/v1/enrollments?status=WITHDRAWN")).isZero();
        }
    }

    private static List<String> differences(Api api) throws InterruptedException {
        FullLoad load = new FullLoad(api, UNIVERSITY, PRICES);
        Numbers numbers = new Numbers(api, UNIVERSITY, load.offerings());
        load.run();
        assertThat(numbers.differences(UNIVERSITY.everybodyStays(PRICES), Books.read(api, load.offerings()), 0))
                .isEmpty();

        Withdrawals withdrawals =
                new Withdrawals(api, load.offerings().values(), load.enrollments(), Duration.ofSeconds(20));
        withdrawals.run();
        List<String> differences = new ArrayList<>(withdrawals.problems());
        differences.addAll(numbers.differences(EXPECTED, Books.read(api, load.offerings()), 0));
        return differences;
    }

    private static PretendedProduct givingBack(String halfway) throws Exception {
        return new PretendedProduct(Map.of(
                "2013-09-30", new BigDecimal("10.01"),
                "2013-10-09", new BigDecimal(halfway),
                "2013-10-23", new BigDecimal("0.00")));
    }

    private static Registration leaving(String student, int day) {
        return new Registration(COURSE, student, -30, day);
    }
}
