package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Json;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to learn. */
public record Person(String name, String email, @Nullable String documentNumber) {

    /** A person nobody has met yet. */
    public static Person someone() {
        String unique = UUID.randomUUID().toString().replace("-", "");
        return new Person("Ana " + unique.substring(0, 8), "ana-" + unique + "@example.com", "DOC" + unique);
    }

    public Person withEmail(String other) {
        return new Person(name, other, documentNumber);
    }

    public Person withDocument(@Nullable String other) {
        return new Person(name, email, other);
    }

    Map<String, Object> asApplicant() {
        return Json.object("name", name, "email", email, "documentNumber", documentNumber);
    }
}
