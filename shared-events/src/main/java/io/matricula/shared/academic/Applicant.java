package io.matricula.shared.academic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person an enrollment is requested for, as given in the request.
 *
 * @param name the full name
 * @param email where the person is reached
 * @param documentNumber the national document number as given; the strongest identity (R9)
 * @param birthDate the day of birth
 */
public record Applicant(String name, String email, @Nullable String documentNumber, @Nullable LocalDate birthDate) {}
