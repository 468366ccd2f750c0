package io.matricula.standalone.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An instance of a service that answers everything with one status, and remembers what it was asked. */
final class PretendedService implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> says = new ConcurrentHashMap<>();

    PretendedService(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add(exchange);
        says.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** From now on each answer has this header. */
    void saying(String header, String value) {
        says.put(header, value);
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> requests() {
        return requests.stream()
                .map(request -> request.getRequestMethod() + " " + request.getRequestURI())
                .toList();
    }

    /** What each request said in a header. */
    List<String> headers(String name) {
        return requests.stream()
                .map(request -> String.valueOf(request.getRequestHeaders().getFirst(name)))
                .toList();
    }

    /** From which ports the requests came: as many as there were connections. */
    long connections() {
        return requests.stream()
                .map(request -> request.getRemoteAddress().getPort())
                .distinct()
                .count();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
