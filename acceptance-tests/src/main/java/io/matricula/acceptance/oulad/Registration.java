package io.matricula.acceptance.oulad;

import io.matricula.acceptance.http.Json;
import java.util.Map;

/**
 * One row of the file: a person who registered for a course.
 *
 * @param course the course
 * @param student the person's number
 * @param day when, in days from the start of the course
 */
record Registration(Course course, String student, int day) {

    private static final int UNKNOWN_DAY = Integer.MAX_VALUE;

    static Registration of(Map<String, String> row) {
        String day = row.getOrDefault("date_registration", "");
        return new Registration(
                new Course(row.getOrDefault("code_module", ""), row.getOrDefault("code_presentation", "")),
                row.getOrDefault("id_student", ""),
                day.isEmpty() ? UNKNOWN_DAY : Integer.parseInt(day));
    }

    /** A registration of somebody else for the same course in another term. */
    Registration again(String prefix, String term) {
        return new Registration(course.inTerm(term), prefix + student, day);
    }

    Map<String, Object> applicant() {
        return Json.object(
                "name", "Student " + student,
                "email", "student-" + student + "@oulad.example",
                "documentNumber", student);
    }
}
