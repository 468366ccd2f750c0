package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.DocumentNumber;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.platform.web.problem.Violation;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DocumentKind;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.marketing.LeadId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The lead, if it is the applicant's own: the applicant is not even told whether other leads exist (R31). */
    @Nullable
    LeadId leadOf(Applicant person, AddressIds addresses) {
        return leadId != null && addresses.isLead(leadId, person.address()) ? leadId : null;
    }

    record ApplicantBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(min = 1, max = 40) String documentNumber,
            @Nullable @Past LocalDate birthDate,
            @Nullable DocumentKind documentKind) {

        Applicant toApplicant() {
            List<Violation> violations = Stream.concat(violationOfEmail().stream(), violationOfDocument().stream())
                    .toList();
            if (!violations.isEmpty()) {
                throw new InvalidRequest(violations);
            }
            return new Applicant(name.strip(), email.strip(), documentNumber, birthDate, documentKind);
        }

        private Optional<Violation> violationOfEmail() {
            return EmailAddress.isVisible(email)
                    ? Optional.empty()
                    : Optional.of(new Violation("applicant.email", "must not contain invisible characters"));
        }

        private Optional<Violation> violationOfDocument() {
            return Optional.ofNullable(documentNumber)
                    .flatMap(written -> objection(written, documentKind))
                    .map(objection -> new Violation("applicant.documentNumber", objection));
        }

        private static Optional<String> objection(String written, @Nullable DocumentKind kind) {
            if (!DocumentNumber.isWritten(written)) {
                return Optional.of("must contain letters or digits");
            }
            return DocumentNumber.isMistyped(written, kind)
                    ? Optional.of("must be a CPF with right check digits, or of another documentKind")
                    : Optional.empty();
        }
    }
}
