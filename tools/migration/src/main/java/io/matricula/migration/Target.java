package io.matricula.migration;

import io.matricula.platform.cluster.ServerCredentials;
import io.matricula.platform.cluster.ServiceDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;

/**
 * What is to be moved, and where to.
 *
 * @param data the data directory
 * @param axonServer where Axon Server is: host:port, or several of them, separated by commas
 * @param tls whether Axon Server speaks TLS
 * @param mongodb where MongoDB is, as a connection string
 * @param credentials what both are shown and known by
 */
record Target(Path data, String axonServer, boolean tls, String mongodb, ServerCredentials credentials) {

    private static final String ADDRESS = "[^:]+:[0-9]{1,5}";

    /** As the command line and the environment say; {@link IllegalArgumentException} if they do not say enough. */
    static Target of(String[] args, Map<String, String> environment) {
        if (args.length > 1) {
            throw new IllegalArgumentException("There is one data directory to move at most.");
        }
        String data = args.length == 1 ? args[0] : environment.getOrDefault("MATRICULA_DATA", "./data");
        return new Target(
                Path.of(data).toAbsolutePath().normalize(),
                addresses(required("MATRICULA_AXONSERVER", environment)),
                Boolean.parseBoolean(environment.get("MATRICULA_AXONSERVER_TLS")),
                connectionString(required("MATRICULA_MONGODB", environment)),
                credentials(environment.getOrDefault("MATRICULA_SECRETS", "")));
    }

    /** What Axon's connector is told. */
    AxonServerConfiguration connector() {
        AxonServerConfiguration connector = AxonServerConfiguration.builder()
                .servers(axonServer)
                .componentName("migration")
                .clientId("migration-" + UUID.randomUUID())
                .build();
        connector.setSslEnabled(tls);
        credentials.addTo(connector);
        return connector;
    }

    ServiceDatabase databaseOf(Service service) {
        return new ServiceDatabase(mongodb, service.database(), credentials);
    }

    private static ServerCredentials credentials(String folder) {
        return folder.isBlank() ? ServerCredentials.none() : ServerCredentials.in(folder);
    }

    /** The services guess where their servers are; a move into the wrong ones is too hard to take back. */
    private static String required(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " must say where to.");
        }
        return value.trim();
    }

    private static String addresses(String text) {
        if (!Arrays.stream(text.split(",", -1)).map(String::trim).allMatch(address -> address.matches(ADDRESS))) {
            throw new IllegalArgumentException("MATRICULA_AXONSERVER must be host:port.");
        }
        return text;
    }

    private static String connectionString(String text) {
        if (!text.startsWith("mongodb://") && !text.startsWith("mongodb+srv://")) {
            throw new IllegalArgumentException("MATRICULA_MONGODB must begin with mongodb://.");
        }
        return text;
    }
}
