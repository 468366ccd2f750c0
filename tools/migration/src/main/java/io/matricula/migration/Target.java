package io.matricula.migration;

import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be moved, and where to.
 *
 * @param data the data directory
 * @param axonServer where Axon Server is
 * @param mongodb where MongoDB is, as a connection string
 */
record Target(Path data, List<ServerAddress> axonServer, String mongodb) {

    /** As the command line and the environment say; {@link IllegalArgumentException} if they do not say enough. */
    static Target of(String[] args, Map<String, String> environment) {
        if (args.length > 1) {
            throw new IllegalArgumentException("There is one data directory to move at most.");
        }
        String data = args.length == 1 ? args[0] : environment.getOrDefault("MATRICULA_DATA", "./data");
        return new Target(
                Path.of(data).toAbsolutePath().normalize(),
                addresses(required("MATRICULA_AXONSERVER", environment)),
                connectionString(required("MATRICULA_MONGODB", environment)));
    }

    /** The services guess where their servers are; a move into the wrong ones is too hard to take back. */
    private static String required(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " must say where to.");
        }
        return value.trim();
    }

    private static List<ServerAddress> addresses(String text) {
        return Arrays.stream(text.split(",", -1)).map(Target::address).toList();
    }

    private static ServerAddress address(String text) {
        int colon = text.indexOf(':');
        @Nullable
        Integer port = colon < 1 ? null : port(text.substring(colon + 1).trim());
        if (port == null) {
            throw new IllegalArgumentException("MATRICULA_AXONSERVER must be host:port.");
        }
        return new ServerAddress(text.substring(0, colon).trim(), port);
    }

    private static @Nullable Integer port(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.valueOf(text) : null;
    }

    private static String connectionString(String text) {
        if (!text.startsWith("mongodb://") && !text.startsWith("mongodb+srv://")) {
            throw new IllegalArgumentException("MATRICULA_MONGODB must begin with mongodb://.");
        }
        return text;
    }
}
