package io.matricula.acceptance.access;

import io.matricula.acceptance.http.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A route, and whom it is for.
 *
 * @param who roles, or {@code anybody}, {@code holder}, {@code ticket}, {@code gateway}
 */
record Route(String method, String path, Set<String> who) {

    /** All of them, as the table says. */
    static List<Route> all() {
        try (InputStream table = Objects.requireNonNull(Route.class.getResourceAsStream("/who-may-do-what.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(cells -> new Route(
                            cells[0], cells[1], Arrays.stream(cells).skip(2).collect(Collectors.toUnmodifiableSet())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean isFor(String sender) {
        return who.contains("anybody") || who.contains(sender);
    }

    /** A request that changes nothing, because its body says nothing and what it names does not exist. */
    Call call() {
        String somewhere = path.replaceAll("\\{name}", "no-such-projection")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return method.equals("GET") ? Call.get(somewhere) : Call.send(method, somewhere, "{}");
    }

    @Override
    public String toString() {
        return name();
    }
}
