package io.matricula.platform.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * An Axon Server and a MongoDB for tests: those that {@code MATRICULA_TEST_AXONSERVER} (host:port) and
 * {@code MATRICULA_TEST_MONGODB} (connection string) name, else containers, started once and left to end with the JVM.
 */
public final class RealServers {

    private static final int GRPC = 8124;
    private static final int HTTP = 8024;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private RealServers() {}

    /** Whether there are any; asked by JUnit before it starts anything. */
    public static boolean areThere() {
        return areNamed() || (mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable());
    }

    /** Spares the log a page about all the places where no Docker was found. */
    private static boolean mayHaveDocker() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    public static String axonServer() {
        return areNamed() ? setting("MATRICULA_TEST_AXONSERVER") : Containers.axonServer();
    }

    public static String mongo() {
        return areNamed() ? setting("MATRICULA_TEST_MONGODB") : Containers.MONGO.getConnectionString();
    }

    private static boolean areNamed() {
        return System.getenv("MATRICULA_TEST_AXONSERVER") != null && System.getenv("MATRICULA_TEST_MONGODB") != null;
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name));
    }

    private static final class Containers {

        private static final GenericContainer<?> AXON_SERVER = new GenericContainer<>(
                        DockerImageName.parse("axoniq/axonserver:2024.2.4-jdk-17-nonroot"))
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withExposedPorts(GRPC, HTTP)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP).withStartupTimeout(STARTS_WITHIN));
        private static final MongoDBContainer MONGO = new MongoDBContainer(DockerImageName.parse("mongo:8.0.13"));

        static {
            AXON_SERVER.start();
            MONGO.start();
        }

        private static String axonServer() {
            return AXON_SERVER.getHost() + ":" + AXON_SERVER.getMappedPort(GRPC);
        }
    }
}
