package io.matricula.acceptance.server;

import io.matricula.acceptance.http.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How to start the product.
 *
 * @param data its data directory
 * @param port where it listens
 * @param managementPort where it says how it is
 * @param log where its output goes
 * @param settings environment variables
 * @param jvmOptions options of its Java virtual machine
 * @param program the jar, and what belongs to it
 */
public record ServerPlan(
        Path data,
        int port,
        int managementPort,
        Path log,
        Map<String, String> settings,
        List<String> jvmOptions,
        List<String> program) {

    private static final int FIRST_PORT = 15_000;
    private static final int FIRST_OF_CLIENTS = 32_000;
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseParallelGC");

    /** A fresh data directory, a free port and half a gigabyte of heap. */
    public static ServerPlan fresh(String name) {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(workingPlace()), name + "-");
            return new ServerPlan(
                    home.resolve("data"), freePort(), freePort(), home.resolve("log.txt"), Map.of(), JVM, packaged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServerPlan with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new ServerPlan(data, port, managementPort, log, more, jvmOptions, program);
    }

    public ServerPlan withJvmOption(String option) {
        List<String> more = new ArrayList<>(jvmOptions);
        more.add(option);
        return new ServerPlan(data, port, managementPort, log, settings, more, program);
    }

    /** For a process that does not live long: it is unpacked, its classes are at hand, and it compiles less. */
    public ServerPlan startingQuickly() {
        Path jar = RunnableJar.find();
        List<String> unpacked = UnpackedProgram.options(jar, workingPlace());
        return compilingLess().running(unpacked);
    }

    /** For a process that ends before the second compiler would pay. */
    public ServerPlan compilingLess() {
        return withJvmOption("-XX:TieredStopAtLevel=1");
    }

    ServerPlan running(List<String> otherProgram) {
        return new ServerPlan(data, port, managementPort, log, settings, jvmOptions, otherProgram);
    }

    /** The same, but listening at this port. */
    public ServerPlan listeningAt(int otherPort) {
        return new ServerPlan(data, otherPort, managementPort, log, settings, jvmOptions, program);
    }

    /** The same, but saying at this port how it is. */
    public ServerPlan managedAt(int otherPort) {
        return new ServerPlan(data, port, otherPort, log, settings, jvmOptions, program);
    }

    /** The same data directory, but other ports and another log. */
    public ServerPlan besides() {
        return new ServerPlan(
                data, freePort(), freePort(), log.resolveSibling("second-log.txt"), settings, jvmOptions, program);
    }

    /** Starts it and waits until it is ready. */
    public Server start() {
        Server server = launch();
        server.awaitReady();
        return server;
    }

    /** Starts it and returns at once. */
    public Server launch() {
        try {
            Credentials.areIn(data.resolve("credentials"), URI.create("http://127.0.0.1:" + port));
            return new Server(this, builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(log.resolveSibling("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(MATRICULA|SERVER|MANAGEMENT)_.*"));
        builder.environment().putAll(settings);
        builder.environment().put("MATRICULA_DATA", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        return builder;
    }

    private static List<String> packaged() {
        return List.of("-jar", RunnableJar.find().toString());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path workingPlace() {
        return Path.of(System.getProperty("matricula.work", System.getProperty("java.io.tmpdir") + "/matricula"))
                .toAbsolutePath();
    }

    /** None that the operating system gives to a client: it would be taken before the server comes to it. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_OF_CLIENTS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // Another one will do.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
