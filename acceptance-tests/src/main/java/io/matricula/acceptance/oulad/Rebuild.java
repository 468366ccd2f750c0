package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One projection rebuilt from its first event.
 *
 * @param projection its name
 * @param status how that ended
 * @param events how many events it saw
 * @param took from start to end, as the product says
 */
record Rebuild(String projection, String status, long events, Duration took) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Rebuild run(Api api, String projection) {
        String progress = api.startReplay(projection);
        ProgressBar bar =
                new ProgressBar(projection, api.get(progress).path("total").asLong());
        Watch.until(POLL_INTERVAL, TIMEOUT, () -> {
            JsonNode now = api.get(progress);
            bar.show(now.path("processed").asLong());
            return !now.path("status").asString().equals("RUNNING");
        });
        bar.end();
        return of(projection, api.get(progress));
    }

    double perSecond() {
        return events * 1_000.0 / Math.max(1, took.toMillis());
    }

    private static Rebuild of(String projection, JsonNode replay) {
        return new Rebuild(
                projection,
                replay.path("status").asString(),
                replay.path("processed").asLong(),
                Duration.between(at(replay, "startedAt"), at(replay, "finishedAt")));
    }

    private static Instant at(JsonNode replay, String field) {
        return replay.path(field).isString() ? Instant.parse(replay.path(field).asString()) : Instant.now();
    }
}
