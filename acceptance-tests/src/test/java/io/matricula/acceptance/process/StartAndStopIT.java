package io.matricula.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Http;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.OwnProcess;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OwnProcess
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartAndStopIT {

    private static final String NAMED_ORIGIN = "https://www.school.example";

    private final ServerPlan plan =
            ServerPlan.fresh("start-and-stop").startingQuickly().with("MATRICULA_ORIGINS", NAMED_ORIGIN);
    private final Server server = plan.launch();

    @BeforeAll
    void itIsReady() {
        server.awaitReady();
    }

    @AfterAll
    void itStopsWhenAsked() {
        assertThat(server.terminate()).isIn(0, 143);
    }

    @Test
    void itSaysWhereItListensWhereItsDataIsAndWhatToTryFirst() {
        assertThat(server.log())
                .containsPattern("http://(127\\.0\\.0\\.1|localhost):" + plan.port())
                .contains(plan.data().toString())
                .contains("http://127.0.0.1:" + plan.port() + "/swagger-ui.html");
    }

    @Test
    void aSecondProcessOnTheSameDataRefusesToStart() {
        try (Server second = plan.besides().launch()) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log())
                    .contains(plan.data().toString(), "MATRICULA_DATA", "SERVER_PORT", "MANAGEMENT_SERVER_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aPortInUseIsSaidClearly() {
        refusesToStart(another().listeningAt(plan.port()), plan.port(), "set SERVER_PORT to another port");
    }

    @Test
    void aManagementPortInUseIsSaidClearly() {
        refusesToStart(
                another().managedAt(plan.managementPort()),
                plan.managementPort(),
                "set MANAGEMENT_SERVER_PORT to another port");
    }

    @Test
    void oneManagementPortForBothIsSaidClearly() {
        ServerPlan other = another();
        refusesToStart(other.managedAt(other.port()), other.port(), "set MANAGEMENT_SERVER_PORT to another port");
    }

    @Test
    void howItIsIsSaidAtTheManagementPortAndOnlyWhetherItIsUpAtTheMainOne() {
        var main = new Http(server.url(), Runnable::run);
        var management = new Http(server.managementUrl(), server.url(), Runnable::run);

        assertThat(main.send(Call.get("/livez")).text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(main.send(Call.get("/readyz")).text()).isEqualTo("{\"status\":\"UP\"}");
        for (String path :
                List.of("/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/metrics")) {
            assertThat(management.send(Call.get(path)).status()).as(path).isEqualTo(200);
            assertThat(main.send(Call.get(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(management
                        .send(Call.get("/actuator/health/readiness"))
                        .json()
                        .at("/components/readModels"))
                .isNotEmpty();
        assertThat(management.send(Call.get("/v1/offerings")).status()).isEqualTo(404);
        for (String path : List.of("/actuator", "/actuator/metrics", "/actuator/info")) {
            assertThat(management.send(Call.get(path).fromNobody()).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(management
                            .send(Call.get(path).with("Authorization", "Bearer " + main.tokenOf("registrar")))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(management.send(Call.get("/actuator/health").fromNobody()).status())
                .isEqualTo(200);
    }

    @Test
    void settingsAreShownToNobody() {
        var management = new Http(server.managementUrl(), server.url(), Runnable::run);
        for (String endpoint : List.of("env", "configprops", "beans", "conditions", "loggers", "heapdump")) {
            assertThat(management.send(Call.get("/actuator/" + endpoint)).status())
                    .as(endpoint)
                    .isEqualTo(404);
        }
    }

    @Test
    void aSecretOfTheGatewayThatCouldBeGuessedIsSaidClearly() {
        try (Server refused =
                another().with("MATRICULA_GATEWAY_SECRET", "guessable").launch()) {
            assertThat(refused.awaitEnd()).isNotZero();
            assertThat(refused.log())
                    .contains("MATRICULA_GATEWAY_SECRET, has 9 bytes instead of at least 32")
                    .doesNotContain("guessable", "\tat ");
        }
    }

    @Test
    void aPageOfANamedOriginIsAnsweredAndNoOther() throws IOException {
        String[] question = {
            "OPTIONS /v1/enrollments HTTP/1.1",
            "Host: localhost",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: content-type,idempotency-key",
            "Origin: " + NAMED_ORIGIN
        };
        assertThat(answer(plan.port(), question))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + NAMED_ORIGIN + "\r\n");
        question[question.length - 1] = "Origin: https://evil.example";
        assertThat(answer(plan.port(), question)).startsWith("HTTP/1.1 403").doesNotContain("Access-Control");
    }

    @Test
    void anOriginThatIsNoneIsSaidClearly() {
        try (Server refused = another().with("MATRICULA_ORIGINS", "*").launch()) {
            assertThat(refused.awaitEnd()).isNotZero();
            assertThat(refused.log())
                    .contains("MATRICULA_ORIGINS names \"*\", which is no origin", "There are no patterns")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void neitherAnotherNameNorAPageFromElsewhereIsAnswered() throws IOException {
        String replay = "POST /v1/projections/offerings/replays HTTP/1.1";

        for (int port : List.of(plan.port(), plan.managementPort())) {
            assertThat(answer(port, "GET /livez HTTP/1.1", "Host: evil.example"))
                    .startsWith("HTTP/1.1 421");
            assertThat(answer(port, "GET /actuator/health/..;/metrics HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(answer(plan.port(), replay, "Host: localhost", "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer(plan.port(), replay, "Host: localhost", "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer(plan.port(), replay, "Host: localhost", "Content-Type: text/plain", "Content-Length: 0"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void nobodyOutsideThisMachineReachesIt() throws IOException {
        List<InetAddress> others = otherAddresses();
        Assumptions.assumeFalse(others.isEmpty(), "this machine has no address but loopback");
        for (InetAddress other : others) {
            assertThatExceptionOfType(IOException.class)
                    .as("connecting to %s", other)
                    .isThrownBy(() -> connect(other, plan.port()));
            assertThatExceptionOfType(IOException.class)
                    .as("connecting to the management port of %s", other)
                    .isThrownBy(() -> connect(other, plan.managementPort()));
        }
    }

    private static ServerPlan another() {
        return ServerPlan.fresh("another").startingQuickly();
    }

    private static void refusesToStart(ServerPlan plan, int port, String advice) {
        try (Server refused = plan.launch()) {
            assertThat(refused.awaitEnd()).isNotZero();
            assertThat(refused.log())
                    .contains("Port " + port + " was already in use", advice)
                    .doesNotContain("\tat ");
        }
    }

    private static String answer(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }

    private static List<InetAddress> otherAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}
