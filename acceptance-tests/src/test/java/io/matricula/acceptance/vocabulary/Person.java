package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Json;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A person who wants to learn. */
public record Person(
        String name,
        String email,
        @Nullable String documentNumber,
        @Nullable String documentKind,
        @Nullable String birthDate) {

    private static final int LAST_BASE = 99_999_999;

    /** A person who does not say of what kind the document is. */
    public Person(String name, String email, @Nullable String documentNumber) {
        this(name, email, documentNumber, null, null);
    }

    /** A person the product has not met yet. No run of digits is as long as a card number. */
    public static Person someone() {
        String unique = UUID.randomUUID().toString().replace("-", "x");
        return new Person(
                "Ana " + unique.substring(0, 8), "ana-" + unique + "@example.com", "DOC" + unique.substring(0, 30));
    }

    /** Eleven digits of a CPF that begins with a zero; no other person of these tests has it, as far as chance goes. */
    public static String aCpf() {
        String nine = "%09d".formatted(ThreadLocalRandom.current().nextInt(1, LAST_BASE));
        String ten = nine + checkDigit(nine);
        return ten + checkDigit(ten);
    }

    private static int checkDigit(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(i -> (digits.length() + 1 - i) * Character.digit(digits.charAt(i), 10))
                .sum();
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    public Person withName(String other) {
        return new Person(other, email, documentNumber, documentKind, birthDate);
    }

    public Person withBirthDate(String day) {
        return new Person(name, email, documentNumber, documentKind, day);
    }

    public Person withEmail(String other) {
        return new Person(name, other, documentNumber, documentKind, birthDate);
    }

    public Person withDocument(@Nullable String other) {
        return withDocument(other, null);
    }

    public Person withDocument(@Nullable String other, @Nullable String kind) {
        return new Person(name, email, other, kind, birthDate);
    }

    public Person born(String day) {
        return new Person(name, email, documentNumber, documentKind, day);
    }

    Map<String, Object> asApplicant() {
        return Json.object(
                "name",
                name,
                "email",
                email,
                "documentNumber",
                documentNumber,
                "documentKind",
                documentKind,
                "birthDate",
                birthDate);
    }
}
