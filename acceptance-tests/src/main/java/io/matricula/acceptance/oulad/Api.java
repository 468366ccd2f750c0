package io.matricula.acceptance.oulad;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Http;
import io.matricula.acceptance.http.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What the loader asks of the product. Two threads are enough for it: the machine is the product's. */
final class Api {

    private static final int ATTEMPTS = 5;
    private static final int NO_ANSWER = 0;
    private static final Set<Integer> PASSING = Set.of(NO_ANSWER, 429, 503);
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);
    private static final Executor SOON = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final Http http;

    Api(URI base) {
        http = new Http(base, Executors.newFixedThreadPool(2, Api::daemon));
    }

    String open(Course course, int capacity, BigDecimal price) {
        return accepted(http.send(Call.post(
                        "/v1/offerings",
                        Json.object(
                                "courseCode", course.code(),
                                "title", "Course " + course.code(),
                                "term", course.term(),
                                "capacity", capacity,
                                "price", Json.money(price.toPlainString()),
                                "startsOn", course.startsOn().toString()))))
                .string("offeringId");
    }

    /** Asks for an enrollment and returns its id; what fails for a passing reason is tried again under the same key. */
    CompletableFuture<String> enroll(Registration registration, String offeringId) {
        Call call = Call.post(
                        "/v1/enrollments",
                        Json.object(
                                "offeringId", offeringId,
                                "applicant", registration.applicant(),
                                "payment", Json.object("method", "CARD", "cardToken", "tok_approved")))
                .withKey(UUID.randomUUID().toString());
        return persistently(call, ATTEMPTS).thenApply(answer -> accepted(answer).string("enrollmentId"));
    }

    /** Withdraws an enrollment; to withdraw twice changes nothing, so that it may be tried again. */
    CompletableFuture<Answer> withdraw(String enrollmentId, LocalDate effectiveOn) {
        Call call = Call.post(
                "/v1/enrollments/" + enrollmentId + "/withdrawal",
                Json.object("reason", "left the course", "effectiveOn", effectiveOn.toString()));
        return persistently(call, ATTEMPTS).thenApply(Api::accepted);
    }

    /** The status of an enrollment as soon as it rests. */
    CompletableFuture<String> restingStatus(String enrollmentId) {
        return http.sendAsync(Call.get("/v1/enrollments/" + enrollmentId).waiting(30))
                .thenCompose(answer -> switch (answer.string("status")) {
                    case "404", "REQUESTED", "PAID", "AWAITING_PAYMENT" ->
                        CompletableFuture.supplyAsync(() -> enrollmentId, SOON).thenCompose(this::restingStatus);
                    default -> CompletableFuture.completedFuture(answer.string("status"));
                });
    }

    /** The seats of each offering. */
    Map<String, Seats> seats() {
        Map<String, Seats> seats = new HashMap<>();
        all("/v1/offerings")
                .forEach(offering -> seats.put(offering.path("offeringId").asString(), Seats.of(offering)));
        return seats;
    }

    /** How many enrollments of an offering have a status. */
    int enrollments(String offeringId, String status) {
        return total("/v1/enrollments?status=" + status + "&offeringId=" + offeringId);
    }

    /** Everything in a list that no request changes meanwhile. */
    List<JsonNode> all(String list) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = get(with(list, "size=200&page=" + page));
            answer.path("items").forEach(all::add);
            if (all.size() >= answer.path("total").asInt()
                    || answer.path("items").isEmpty()) {
                return all;
            }
        }
    }

    int total(String list) {
        return get(with(list, "size=1")).path("total").asInt();
    }

    /** Revenue by term. */
    Map<String, BigDecimal> revenue() {
        Map<String, BigDecimal> revenue = new HashMap<>();
        get("/v1/funnel")
                .path("items")
                .forEach(row -> revenue.put(
                        row.path("term").asString(),
                        new BigDecimal(row.path("revenue").path("amount").asString("0"))));
        return revenue;
    }

    List<String> projections() {
        return get("/v1/projections")
                .path("items")
                .valueStream()
                .map(projection -> projection.path("name").asString())
                .toList();
    }

    /** Whether every projection has seen every fact. */
    boolean isCaughtUp() {
        return get("/v1/projections")
                .path("items")
                .valueStream()
                .allMatch(projection -> projection.path("lag").asLong(-1) == 0);
    }

    /** Starts a rebuild and returns where its progress can be read. */
    String startReplay(String projection) {
        Answer answer = accepted(http.send(Call.post("/v1/projections/" + projection + "/replays")));
        return "/v1/projections/" + projection + "/replays/" + answer.string("replayId");
    }

    JsonNode get(String path) {
        return accepted(http.get(path)).json();
    }

    private CompletableFuture<Answer> persistently(Call call, int attempts) {
        return http.sendAsync(call)
                .exceptionally(failure -> new Answer(NO_ANSWER, NO_HEADERS, String.valueOf(failure)))
                .thenCompose(answer -> attempts > 1 && PASSING.contains(answer.status())
                        ? CompletableFuture.supplyAsync(() -> call, LATER)
                                .thenCompose(again -> persistently(again, attempts - 1))
                        : CompletableFuture.completedFuture(answer));
    }

    private static String with(String list, String parameters) {
        return list + (list.contains("?") ? "&" : "?") + parameters;
    }

    private static Answer accepted(Answer answer) {
        if (!answer.isSuccessful()) {
            throw new IllegalStateException("Not accepted: " + answer);
        }
        return answer;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "http");
        thread.setDaemon(true);
        return thread;
    }
}
