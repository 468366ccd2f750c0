package io.matricula.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OwnProcess
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartAndStopIT {

    private final ServerPlan plan = ServerPlan.fresh("start-and-stop").startingQuickly();
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
                    .contains(plan.data().toString(), "MATRICULA_DATA")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aPortInUseIsSaidClearly() {
        ServerPlan samePort = new ServerPlan(
                plan.data().resolveSibling("other"),
                plan.port(),
                plan.log().resolveSibling("third.txt"),
                plan.settings(),
                plan.jvmOptions());
        try (Server second = samePort.launch()) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log()).contains("Port " + plan.port() + " was already in use");
        }
    }

    @Test
    void nobodyOutsideThisMachineReachesIt() throws IOException {
        List<InetAddress> others = otherAddresses();
        Assumptions.assumeFalse(others.isEmpty(), "this machine has no address but loopback");
        for (InetAddress other : others) {
            assertThatExceptionOfType(IOException.class)
                    .as("connecting to %s", other)
                    .isThrownBy(() -> connect(other));
        }
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, plan.port()), 1_000);
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
