package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What must become of the registrations for each course, as another program has computed it.
 *
 * @param prices what they computed it with
 * @param balances by course
 */
record Expectations(Prices prices, Map<Course, Balance> balances) {

    /** Reads {@code course,term,price,confirmed,withdrawn,refunded,revenue}. */
    static Expectations read(Path file) {
        Map<Course, BigDecimal> prices = new LinkedHashMap<>();
        Map<Course, Balance> balances = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.read(file)) {
            Course course = new Course(cell(row, "course"), cell(row, "term"));
            prices.put(course, money(row, "price"));
            balances.put(
                    course,
                    new Balance(
                            number(row, "confirmed"),
                            number(row, "withdrawn"),
                            money(row, "refunded"),
                            money(row, "revenue")));
        }
        return new Expectations(new Prices(prices), balances);
    }

    /** Whether they speak of the same courses, with as many people in each. */
    boolean areAbout(University university) {
        Map<Course, Integer> people = new LinkedHashMap<>();
        balances.forEach((course, balance) -> people.put(course, balance.people()));
        return people.equals(university.sizes());
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static BigDecimal money(Map<String, String> row, String column) {
        return new BigDecimal(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
