package io.matricula.shared.privacy.query;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.marketing.LeadId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for everything that there is about one person, who is named in one of three ways; answered with {@link PersonalRecords} as of all facts
 * that were stored before the question.
 *
 * @param studentId the person
 * @param enrollmentId an enrollment of the person
 * @param leadId a lead of the person
 */
public record FindPersonalRecords(
        @Nullable StudentId studentId, @Nullable EnrollmentId enrollmentId, @Nullable LeadId leadId) {}
