package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real courses and registrations.
 *
 * @param courses the courses
 * @param registrations who registered, in the order of the day
 */
record University(List<Course> courses, List<Registration> registrations) {

    static University read(Path folder) {
        return new University(
                Csv.read(folder.resolve("courses.csv")).stream()
                        .map(row -> new Course(
                                row.getOrDefault("code_module", ""), row.getOrDefault("code_presentation", "")))
                        .toList(),
                Csv.read(folder.resolve("studentRegistration.csv")).stream()
                        .map(Registration::of)
                        .sorted(Comparator.comparingInt(Registration::day))
                        .toList());
    }

    /** How many registered for each course. */
    Map<Course, Integer> sizes() {
        Map<Course, Integer> sizes = new LinkedHashMap<>();
        courses.forEach(course -> sizes.put(course, 0));
        registrations.forEach(registration -> sizes.merge(registration.course(), 1, Integer::sum));
        return sizes;
    }

    /** What must become of the registrations as long as no student leaves. */
    Map<Course, Balance> everybodyStays(Prices prices) {
        Map<Course, Balance> balances = new LinkedHashMap<>();
        sizes().forEach((course, size) -> balances.put(
                course, new Balance(size, 0, BigDecimal.ZERO, prices.of(course).multiply(BigDecimal.valueOf(size)))));
        return balances;
    }

    long people() {
        return registrations.stream().map(Registration::student).distinct().count();
    }

    /** The first registrations of other people in a term of its own. */
    University sample(int rows, String run) {
        return new University(
                courses.stream()
                        .map(course -> course.inTerm(course.term() + run))
                        .toList(),
                registrations.stream()
                        .limit(rows)
                        .map(row -> row.again(run, row.course().term() + run))
                        .toList());
    }
}
