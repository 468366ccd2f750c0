package io.matricula.shared.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff or a program is there for. A person may have several roles, a program has one. */
public enum Role {

    /** The academic office: offerings, enrollments, students. */
    REGISTRAR,
    /** Payments, refunds and what is owed. */
    FINANCE,
    /** Leads, and what came of them. */
    MARKETING,
    /** Keeps the system running: projections, dead letters, and the simulated gateway. */
    OPERATOR,
    /** Reads everything, and changes nothing. */
    AUDITOR,
    /** Gives people what is known of them, and erases it. */
    PRIVACY,
    /** The users of the embedded issuer. */
    ADMIN;

    /** How tokens name it: in lower case. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that tokens name so; empty if there is none. */
    public static Optional<Role> named(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
