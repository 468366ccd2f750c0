package io.matricula.migration;

/** The services of a cluster, each with a database of its own. */
enum Service {
    MARKETING("marketing"),
    FINANCIAL("financial"),
    ENROLLMENT_COMMAND("enrollment-command"),
    ENROLLMENT_QUERY("enrollment-query");

    private final String database;

    Service(String database) {
        this.database = database;
    }

    String database() {
        return database;
    }
}
