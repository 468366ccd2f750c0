package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares what the product shows with what must be. */
final class Numbers {

    private final Api api;
    private final University university;
    private final Map<Course, String> offerings;
    private final int studentsBefore;
    private final Map<String, BigDecimal> revenueBefore;

    Numbers(Api api, University university, Map<Course, String> offerings) {
        this.api = api;
        this.university = university;
        this.offerings = offerings;
        this.studentsBefore = api.total("/v1/students");
        this.revenueBefore = api.revenue();
    }

    /** Every difference in words; none if all is well. */
    List<String> differences(Map<Course, Balance> expected, Books books, int otherStudents) {
        List<String> differences = new ArrayList<>();
        Map<String, Seats> seats = api.seats();
        expected.forEach((course, balance) -> {
            compareSeats(differences, course, balance, seats);
            compareBalances(differences, course, balance, books.balances().getOrDefault(course, Balance.NOTHING));
        });
        books.inconsistencies().forEach(payment -> differences.add(payment.toString()));
        if (studentsBefore == 0) {
            compare(differences, "students", university.people() + otherStudents, (long) api.total("/v1/students"));
        }
        compareRevenue(differences, expected);
        return differences;
    }

    private void compareSeats(List<String> differences, Course course, Balance expected, Map<String, Seats> seats) {
        Seats found = seats.getOrDefault(Objects.requireNonNull(offerings.get(course)), Seats.NONE);
        compare(differences, "confirmed seats of " + course, expected.confirmed(), found.confirmed());
        compare(differences, "free seats of " + course, expected.withdrawn(), found.available());
    }

    private static void compareBalances(List<String> differences, Course course, Balance expected, Balance found) {
        compare(differences, "confirmed enrollments of " + course, expected.confirmed(), found.confirmed());
        compare(differences, "withdrawn enrollments of " + course, expected.withdrawn(), found.withdrawn());
        compare(differences, "refunded of " + course, expected.refunded(), found.refunded());
        compare(differences, "revenue of " + course, expected.revenue(), found.revenue());
    }

    private void compareRevenue(List<String> differences, Map<Course, Balance> expected) {
        Map<String, BigDecimal> revenue = api.revenue();
        expected.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().term(),
                        entry -> entry.getValue().revenue(),
                        BigDecimal::add))
                .forEach((term, sum) -> compare(
                        differences,
                        "revenue of " + term,
                        sum,
                        revenue.getOrDefault(term, BigDecimal.ZERO)
                                .subtract(revenueBefore.getOrDefault(term, BigDecimal.ZERO))));
    }

    private static <T> void compare(List<String> differences, String what, T expected, T actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", found " + actual);
        }
    }
}
