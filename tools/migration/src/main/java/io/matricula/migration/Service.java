package io.matricula.migration;

import java.util.Set;

/** The services of a cluster, each with a database of its own and what it goes on with, and the database of keys that all of them share. */
@SuppressWarnings("ImmutableEnumChecker")
enum Service {
    MARKETING("marketing", new Belongings(Set.of(), Set.of(), Set.of(Service.ANSWERS))),
    FINANCIAL(
            "financial",
            new Belongings(
                    Set.of("payment-charges", "payment-refunds", "payment-reconciliation", "debt-due-days"),
                    Set.of(),
                    Set.of(Service.ANSWERS, "simulated-charge"))),
    ENROLLMENT_COMMAND(
            "enrollment-command",
            new Belongings(
                    Set.of(
                            "EnrollmentSagaProcessor",
                            "offering-waitlists",
                            "offering-call-offs",
                            "offering-windows",
                            "possible-duplicates",
                            "student-contacts",
                            "student-debts",
                            "erasures"),
                    Set.of("io.matricula.enrollment.saga.EnrollmentSaga", "io.matricula.enrollment.saga.MatterSaga"),
                    Set.of(Service.ANSWERS))),
    ENROLLMENT_QUERY("enrollment-query", new Belongings(Set.of(), Set.of(), Set.of(Service.ANSWERS))),
    IDENTITY(
            "identity",
            new Belongings(Set.of(), Set.of(), Set.of(Service.ANSWERS, "user", "username", "login", "login-token"))),
    PERSONAL_KEYS(
            "personal-keys",
            new Belongings(Set.of(), Set.of(), Set.of("personal-key", "kept-by-law", "destroyed-keys")));

    /** The answer to a request does not tell which service gave it, so each gets all of them. */
    private static final String ANSWERS = "idempotency";

    private final String database;
    private final Belongings belongings;

    Service(String database, Belongings belongings) {
        this.database = database;
        this.belongings = belongings;
    }

    /**
     * What a service goes on with; sets that nobody can change.
     *
     * @param processors by their names
     * @param sagas by their types
     * @param records by their kinds
     */
    record Belongings(Set<String> processors, Set<String> sagas, Set<String> records) {}

    String database() {
        return database;
    }

    Belongings belongings() {
        return belongings;
    }
}
