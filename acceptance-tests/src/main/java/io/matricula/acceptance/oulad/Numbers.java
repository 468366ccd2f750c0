package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what the product shows with what the files say. */
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
    List<String> differences(int otherStudents) {
        List<String> differences = new ArrayList<>();
        Map<String, Integer> confirmed = api.confirmedSeats();
        university.sizes().forEach((course, rows) -> {
            String id = Objects.requireNonNull(offerings.get(course));
            compare(differences, "confirmed seats of " + course, rows, confirmed.getOrDefault(id, 0));
            compare(differences, "confirmed enrollments of " + course, rows, api.confirmedEnrollments(id));
        });
        if (studentsBefore == 0) {
            compare(differences, "students", university.people() + otherStudents, (long) api.total("/v1/students"));
        }
        Map<String, BigDecimal> revenue = api.revenue();
        university
                .rowsByTerm()
                .forEach((term, rows) -> compare(
                        differences,
                        "revenue of " + term,
                        Api.PRICE.multiply(BigDecimal.valueOf(rows)),
                        revenue.getOrDefault(term, BigDecimal.ZERO)
                                .subtract(revenueBefore.getOrDefault(term, BigDecimal.ZERO))));
        return differences;
    }

    private static <T> void compare(List<String> differences, String what, T expected, T actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", found " + actual);
        }
    }
}
