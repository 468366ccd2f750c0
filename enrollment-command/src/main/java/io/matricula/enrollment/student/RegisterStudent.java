package io.matricula.enrollment.student;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.DataSubject;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the person a student, or recognizes the student this person already is. Repeating it changes nothing.
 *
 * @param studentId the person, known from the first request on; a student once registered
 * @param enrollmentId the enrollment
 * @param applicant the person as given in the request
 */
public record RegisterStudent(
        @DataSubject @TargetAggregateIdentifier StudentId studentId, EnrollmentId enrollmentId, Applicant applicant) {}
