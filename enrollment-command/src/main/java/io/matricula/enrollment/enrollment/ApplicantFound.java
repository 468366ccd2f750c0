package io.matricula.enrollment.enrollment;

import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.DataSubject;

/** The answer to {@link FindApplicant}: on its way between instances the person in it is sealed, and it says under whose keys. */
public record ApplicantFound(@DataSubject StudentId studentId, Applicant applicant) {}
