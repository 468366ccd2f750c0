package io.matricula.standalone.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An instance that takes a request and dies before it answers, at once or after some time. */
final class BreakingService implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final ServerSocket server;
    private final Duration after;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    BreakingService() throws IOException {
        this(Duration.ZERO);
    }

    BreakingService(Duration after) throws IOException {
        this.after = after;
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.add(socket);
                var unused = threads.schedule(() -> breakOff(socket), after.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static Object breakOff(Socket socket) throws IOException {
        socket.getInputStream().read();
        socket.close();
        return socket;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
