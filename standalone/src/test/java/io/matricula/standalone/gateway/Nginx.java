package io.matricula.standalone.gateway;

import static org.awaitility.Awaitility.await;

import io.matricula.standalone.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateway in a process of its own, started as a container starts it, with instances of this machine behind it. */
final class Nginx implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("../gateway");
    private static final List<String> SERVICES =
            List.of("marketing", "financial", "enrollment-command", "enrollment-query");
    static final int CONNECTIONS = 100;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final String address;

    private Nginx(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    static boolean isInstalled() {
        return Programs.run("nginx", "-v");
    }

    /** Starts it in a folder, in front of the same instances for every service. */
    static Nginx start(Path folder, Map<String, String> settings, int... instances) throws IOException {
        Path configuration = copied(folder.resolve("configuration"));
        Files.writeString(configuration.resolve("compose/upstreams.conf"), upstreams(instances));
        boundConnections(configuration.resolve("nginx.conf"));
        Map<String, String> environment = new HashMap<>(settings);
        String address = "127.0.0.1:" + freePort();
        environment.put("GATEWAY_PORT", address);
        environment.put("GATEWAY_HEALTH_PORT", String.valueOf(freePort()));
        environment.putIfAbsent("GATEWAY_PROXY", "");
        Path log = folder.resolve("nginx.log");
        var builder = new ProcessBuilder(
                        "sh",
                        configuration.resolve("compose/start").toString(),
                        configuration.toString(),
                        folder.resolve("place").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var nginx = new Nginx(builder.start(), log, address);
        await().atMost(TIMEOUT).until(nginx::listens);
        return nginx;
    }

    private static Path copied(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("compose"));
        try (Stream<Path> files = Files.walk(CONFIGURATION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(CONFIGURATION.relativize(file).toString()));
            }
        }
        return folder;
    }

    /** Few connections for one client, so that a test meets this bound before it meets that of requests per second. */
    private static void boundConnections(Path nginx) throws IOException {
        String bounded = Files.readString(nginx)
                .replaceFirst("limit_conn connections \\d+", "limit_conn connections " + CONNECTIONS);
        Files.writeString(nginx, bounded);
    }

    private static String upstreams(int... instances) {
        return SERVICES.stream()
                .map(service -> "upstream " + service + " {\n    zone " + service + " 64k;\n" + servers(instances)
                        + "    include keepalive.conf;\n}\n")
                .collect(Collectors.joining());
    }

    private static String servers(int... instances) {
        return Arrays.stream(instances)
                .mapToObj(port -> "    server 127.0.0.1:" + port + " fail_timeout=2s;\n")
                .collect(Collectors.joining());
    }

    /** A port at which no process listens. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended: " + log());
        }
        URI uri = uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://" + address + path);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
