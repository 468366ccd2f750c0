package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.IdentityKeys;
import io.matricula.platform.web.InvalidRequest;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewEnrollment(
        @NotNull OfferingId offeringId,
        @Nullable LeadId leadId,
        @NotNull @Valid ApplicantBody applicant,
        @NotNull @Valid PaymentChoice payment,
        @Nullable Boolean joinWaitlist) {

    boolean joinsWaitlist() {
        return Boolean.TRUE.equals(joinWaitlist);
    }

    record ApplicantBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(min = 1, max = 40) String documentNumber,
            @Nullable @Past LocalDate birthDate) {

        Applicant toApplicant() {
            if (documentNumber != null && !IdentityKeys.isDocument(documentNumber)) {
                throw new InvalidRequest("applicant.documentNumber", "must contain letters or digits");
            }
            return new Applicant(name.strip(), email.strip(), documentNumber, birthDate);
        }
    }
}
