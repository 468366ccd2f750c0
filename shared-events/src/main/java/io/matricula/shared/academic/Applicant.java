package io.matricula.shared.academic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person an enrollment is requested for, as given in the request; of one who has been erased (R35) nothing is left but what the law keeps.
 *
 * @param name the full name; null once erased
 * @param email where the person is reached; null once erased
 * @param documentNumber the national document number as given; the strongest identity (R9)
 * @param birthDate the day of birth
 * @param documentKind what the number is the number of, if the person said so; absent where the question was not asked
 */
public record Applicant(
        @Personal(Compartment.FISCAL) @Nullable String name,
        @Personal(Compartment.CONTACT) @Nullable String email,
        @Personal(Compartment.FISCAL) @Nullable String documentNumber,
        @Personal(Compartment.ACADEMIC) @Nullable LocalDate birthDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentKind documentKind) {

    /** What is left of a person in memory once they have been erased. */
    public static final Applicant ERASED = new Applicant(null, null, null, null, null);

    /** An applicant who did not say of what kind the document is. */
    public Applicant(
            @Nullable String name,
            @Nullable String email,
            @Nullable String documentNumber,
            @Nullable LocalDate birthDate) {
        this(name, email, documentNumber, birthDate, null);
    }

    /** Whether the person has been erased, and so is nobody's to be shown. */
    public boolean isErased() {
        return email == null;
    }

    /** Where the person is reached; {@link IllegalStateException} once erased. */
    public String address() {
        if (email == null) {
            throw new IllegalStateException("The person has been erased");
        }
        return email;
    }

    /** The same person by another name or address; null is the same as before. */
    public Applicant knownAs(@Nullable String otherName, @Nullable String otherEmail) {
        return new Applicant(
                otherName == null ? name : otherName,
                otherEmail == null ? email : otherEmail,
                documentNumber,
                birthDate,
                documentKind);
    }

    /** Without the person, so that no log has it. */
    @Override
    public String toString() {
        return "Applicant[hidden]";
    }
}
