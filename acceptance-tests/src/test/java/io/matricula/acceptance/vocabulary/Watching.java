package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Http;
import io.matricula.acceptance.http.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A client that listens to server-sent events. */
public final class Watching {

    private static final int TOO_MANY = 429;
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> end;

    private Watching(Http http, Call call) {
        end = listen(http, call);
    }

    static Watching of(Http http, Call call) {
        return new Watching(http, call);
    }

    public List<String> ids() {
        return after("id:");
    }

    public List<String> data() {
        return after("data:");
    }

    public List<String> statuses() {
        return data().stream()
                .map(json -> Json.read(json).path("status").asString(""))
                .toList();
    }

    public Watching awaitStatus(String status) {
        Eventually.eventually(() -> assertThat(statuses()).contains(status));
        return this;
    }

    /** Waits until the stream is there, whether or not something has been told. */
    public Watching awaitOpen() {
        Eventually.eventually(() -> assertThat(lines).anyMatch(line -> line.startsWith("retry:")));
        return this;
    }

    public boolean isOver() {
        return end.isDone();
    }

    /** Waits until the stream ends; the status it was answered with. */
    public int awaitEnd() {
        Eventually.eventually(() -> assertThat(end).isDone());
        return end.join();
    }

    private CompletableFuture<Integer> listen(Http http, Call call) {
        return http.listen(call, lines::add)
                .thenCompose(status -> status == TOO_MANY
                        ? CompletableFuture.completedFuture(status)
                                .thenComposeAsync(tooMany -> listen(http, call), LATER)
                        : CompletableFuture.completedFuture(status));
    }

    private List<String> after(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .toList();
    }
}
