package io.matricula.acceptance.oulad;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.matricula.acceptance.http.Credentials;
import io.matricula.acceptance.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers the loader as the product would, by a table of what goes back on which day; one request at a time. */
final class PretendedProduct implements AutoCloseable {

    private record Offering(String id, String term, int capacity, BigDecimal price) {}

    private record Place(String id, Offering offering, String status, BigDecimal refunded) {

        Place withdrawn(BigDecimal amount) {
            return new Place(id, offering, "WITHDRAWN", amount);
        }

        boolean isConfirmed() {
            return status.equals("CONFIRMED");
        }

        String paymentStatus() {
            if (refunded.signum() == 0) {
                return "CONFIRMED";
            }
            return refunded.compareTo(offering.price()) == 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
        }
    }

    private final HttpServer server;
    private final Map<String, BigDecimal> refundsByDay;
    private final Map<String, Offering> offerings = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private int refusals;

    PretendedProduct(Map<String, BigDecimal> refundsByDay) throws IOException {
        this.refundsByDay = refundsByDay;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext(
                "/oauth2/token", exchange -> send(exchange, Json.object("access_token", "token", "expires_in", 900)));
        server.start();
    }

    /** The next withdrawals find it busy. */
    PretendedProduct busyFor(int withdrawals) {
        refusals = withdrawals;
        return this;
    }

    Api api() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Path folder = Files.createTempDirectory("credentials");
        for (String client : List.of("registrar", "finance", "marketing", "operator")) {
            Files.writeString(folder.resolve(client), "secret");
        }
        Credentials.areIn(folder, address);
        return new Api(address);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean asks = exchange.getRequestMethod().equals("GET");
        send(exchange, asks ? shown(uri) : done(uri.getPath(), Json.read(body)));
    }

    private static void send(HttpExchange exchange, @Nullable Object answer) throws IOException {
        byte[] bytes = answer == null ? new byte[0] : Json.write(answer).getBytes(UTF_8);
        exchange.sendResponseHeaders(answer == null ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private @Nullable Object done(String path, JsonNode body) {
        String id = "id-" + (offerings.size() + places.size());
        if (path.equals("/v1/offerings")) {
            BigDecimal price = new BigDecimal(body.path("price").path("amount").asString());
            offerings.put(
                    id,
                    new Offering(
                            id,
                            body.path("term").asString(),
                            body.path("capacity").asInt(),
                            price));
            return Json.object("offeringId", id);
        }
        if (path.equals("/v1/enrollments")) {
            Offering offering =
                    Objects.requireNonNull(offerings.get(body.path("offeringId").asString()));
            places.put(id, new Place(id, offering, "CONFIRMED", BigDecimal.ZERO));
            return Json.object("enrollmentId", id);
        }
        if (refusals-- > 0) {
            return null;
        }
        BigDecimal refund =
                Objects.requireNonNull(refundsByDay.get(body.path("effectiveOn").asString()));
        String enrollmentId = Path.of(path).getName(2).toString();
        places.computeIfPresent(enrollmentId, (key, place) -> place.withdrawn(refund));
        return Json.object("enrollmentId", enrollmentId);
    }

    private Object shown(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        Stream.of(Objects.requireNonNullElse(uri.getQuery(), "page=0").split("&"))
                .map(parameter -> parameter.split("="))
                .forEach(pair -> query.put(pair[0], pair[1]));
        return switch (uri.getPath()) {
            case "/v1/offerings" ->
                page(offerings.values().stream().map(this::view).toList(), query);
            case "/v1/enrollments" ->
                page(
                        places.values().stream()
                                .filter(place -> query.getOrDefault("status", place.status())
                                        .equals(place.status()))
                                .filter(place -> query.getOrDefault(
                                                "offeringId", place.offering().id())
                                        .equals(place.offering().id()))
                                .map(place -> Json.object("enrollmentId", place.id(), "status", place.status()))
                                .toList(),
                        query);
            case "/v1/payments" ->
                page(places.values().stream().map(PretendedProduct::payment).toList(), query);
            case "/v1/students" -> page(places.values(), query);
            case "/v1/funnel" -> Json.object("items", funnel());
            default -> throw new IllegalArgumentException(uri.toString());
        };
    }

    private static Object page(Collection<?> all, Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("size", "50"));
        int page = Integer.parseInt(query.getOrDefault("page", "0"));
        List<?> items = all.stream().skip((long) page * size).limit(size).toList();
        return Json.object("items", items, "total", all.size());
    }

    private Map<String, Object> view(Offering offering) {
        long confirmed = places.values().stream()
                .filter(place -> place.offering().equals(offering) && place.isConfirmed())
                .count();
        return Json.object(
                "offeringId", offering.id(), "confirmed", confirmed, "available", offering.capacity() - confirmed);
    }

    private static Map<String, Object> payment(Place place) {
        return Json.object(
                "paymentId", "payment of " + place.id(),
                "enrollmentId", place.id(),
                "status", place.paymentStatus(),
                "amount", Json.money(place.offering().price().toPlainString()),
                "refunded", Json.money(place.refunded().toPlainString()),
                "confirmedAt", "2013-01-01T00:00:00Z");
    }

    private List<Object> funnel() {
        Map<String, BigDecimal> revenue = new LinkedHashMap<>();
        places.values()
                .forEach(place -> revenue.merge(
                        place.offering().term(), place.offering().price().subtract(place.refunded()), BigDecimal::add));
        List<Object> rows = new ArrayList<>();
        revenue.forEach((term, sum) -> rows.add(Json.object("term", term, "revenue", Json.money(sum.toPlainString()))));
        return rows;
    }
}
