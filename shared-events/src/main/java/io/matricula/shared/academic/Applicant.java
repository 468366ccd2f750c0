package io.matricula.shared.academic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person an enrollment is requested for, as given in the request.
 *
 * @param name the full name
 * @param email where the person is reached
 * @param documentNumber the national document number as given; the strongest identity (R9)
 * @param birthDate the day of birth
 * @param documentKind what the number is the number of, if the person said so; absent where the question was not asked
 */
public record Applicant(
        String name,
        String email,
        @Nullable String documentNumber,
        @Nullable LocalDate birthDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentKind documentKind) {

    /** An applicant who did not say of what kind the document is. */
    public Applicant(String name, String email, @Nullable String documentNumber, @Nullable LocalDate birthDate) {
        this(name, email, documentNumber, birthDate, null);
    }
}
