package io.matricula.acceptance.oulad;

import io.matricula.acceptance.http.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file: a person who registered for a course.
 *
 * @param course the course
 * @param student the person's number
 * @param day when, in days from the start of the course
 * @param withdrawalDay when they left, if they did
 */
record Registration(Course course, String student, int day, @Nullable Integer withdrawalDay) {

    private static final int UNKNOWN_DAY = Integer.MAX_VALUE;

    static Registration of(Map<String, String> row) {
        Integer day = days(row.get("date_registration"));
        return new Registration(
                new Course(row.getOrDefault("code_module", ""), row.getOrDefault("code_presentation", "")),
                row.getOrDefault("id_student", ""),
                day == null ? UNKNOWN_DAY : day,
                days(row.get("date_unregistration")));
    }

    /** A registration of another student for the same course in another term. */
    Registration again(String prefix, String term) {
        return new Registration(course.inTerm(term), prefix + student, day, withdrawalDay);
    }

    boolean isWithdrawn() {
        return withdrawalDay != null;
    }

    LocalDate withdrawnOn() {
        return course.startsOn().plusDays(Objects.requireNonNull(withdrawalDay, "still enrolled"));
    }

    Map<String, Object> applicant() {
        return Json.object(
                "name", "Student " + student,
                "email", "student-" + student + "@oulad.example",
                "documentNumber", student);
    }

    private static @Nullable Integer days(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
