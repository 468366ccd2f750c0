package io.matricula.migration;

/** The services of a cluster, each with a database of its own, and the database of keys that all of them share. */
enum Service {
    MARKETING("marketing"),
    FINANCIAL("financial"),
    ENROLLMENT_COMMAND("enrollment-command"),
    ENROLLMENT_QUERY("enrollment-query"),
    IDENTITY("identity"),
    PERSONAL_KEYS("personal-keys");

    private final String database;

    Service(String database) {
        this.database = database;
    }

    String database() {
        return database;
    }
}
