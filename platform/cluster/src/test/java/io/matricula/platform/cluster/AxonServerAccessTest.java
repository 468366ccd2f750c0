package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service is known to the Axon Server that its authority knows, and what Axon Server has against it is not kept to itself. */
class AxonServerAccessTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LastRefusal lastRefusal = new LastRefusal();

    @TempDir
    private Path folder;

    private ServerCertificate certificate;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        certificate = ServerCertificate.selfSigned(folder);
        Path chain = certificate.publishedAs(folder.resolve("server.pem"));
        server = NettyServerBuilder.forPort(0)
                .useTransportSecurity(
                        chain.toFile(),
                        certificate.keyIn(folder.resolve("key.pem")).toFile())
                .intercept(new TokenIsAskedFor())
                .addService(new Platform())
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void isGivenToWhoShowsTheToken() throws IOException {
        trusting(certificate);
        shows(TOKEN + "\n");
        assertThat(reason(true)).isEqualTo("OK");
    }

    @Test
    void isRefusedToWhoShowsAnother() throws IOException {
        trusting(certificate);
        shows("another-token-of-thirty-two-bytes");
        assertThat(reason(true)).isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void isRefusedToWhoShowsNone() {
        trusting(certificate);
        assertThat(reason(true)).isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void isNotAskedForFromAServerOfAnotherAuthority() throws IOException {
        trusting(ServerCertificate.selfSigned(folder));
        shows(TOKEN);
        assertThat(reason(true)).isEqualTo("UNAVAILABLE, SSLHandshakeException");
    }

    @Test
    void isNotToBeHadWithoutTls() throws IOException {
        trusting(certificate);
        shows(TOKEN);
        assertThat(reason(false)).startsWith("UNAVAILABLE");
    }

    private void trusting(ServerCertificate trusted) {
        trusted.publishedAs(folder.resolve(ServerCredentials.AUTHORITY));
    }

    private void shows(String token) throws IOException {
        Files.writeString(folder.resolve(ServerCredentials.AXON_SERVER_TOKEN), token);
    }

    /** How the first try to connect ended. */
    private String reason(boolean tls) {
        var connector = AxonServerConfiguration.builder()
                .servers("localhost:" + server.getPort())
                .componentName("example")
                .build();
        connector.setSslEnabled(tls);
        ServerCredentials.in(folder.toString()).addTo(connector);
        var connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(connector)
                .channelCustomizer(channel -> channel.intercept(lastRefusal))
                .build();
        try {
            connections.getConnection();
            return await().atMost(PATIENCE)
                    .until(() -> FailureName.of(lastRefusal.get()), reason -> !reason.equals("UNKNOWN"));
        } finally {
            connections.shutdown();
        }
    }

    private static final class TokenIsAskedFor implements ServerInterceptor {

        private static final Metadata.Key<String> SHOWN =
                Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (TOKEN.equals(headers.get(SHOWN))) {
                return next.startCall(call, headers);
            }
            call.close(Status.PERMISSION_DENIED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    /** Leads each client to the address it came by. */
    private static final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setPrimary(NodeInfo.getDefaultInstance())
                    .setSameConnection(true)
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> instructions) {
            return new StreamObserver<>() {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {}

                @Override
                public void onError(Throwable failed) {}

                @Override
                public void onCompleted() {
                    instructions.onCompleted();
                }
            };
        }
    }
}
