package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Enrolls all students as fast as the product takes it. */
final class FullLoad {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    private final Api api;
    private final University university;
    private final Prices prices;
    private final Burst<Registration> burst = new Burst<>(this::enroll);
    private final Map<Course, String> offerings = new LinkedHashMap<>();
    private final Map<Registration, String> enrollments = new ConcurrentHashMap<>();

    FullLoad(Api api, University university, Prices prices) {
        this.api = api;
        this.university = university;
        this.prices = prices;
    }

    Map<Course, String> offerings() {
        return offerings;
    }

    Map<Registration, String> enrollments() {
        return enrollments;
    }

    /** Requests that were not accepted, with the answer. */
    Iterable<String> failures() {
        return burst.failures();
    }

    /** Opens the offerings, enrolls all students and waits until they are confirmed; how long the enrolling took. */
    Duration run() throws InterruptedException {
        university.sizes().forEach((course, size) -> offerings.put(course, api.open(course, size, prices.of(course))));
        ProgressBar bar =
                new ProgressBar("confirmed", university.registrations().size());
        long start = System.nanoTime();
        Thread sender = burst.start(university.registrations());
        Watch.until(POLL_INTERVAL, TIMEOUT, () -> isComplete(bar));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        burst.end(sender, TIMEOUT);
        bar.end();
        return took;
    }

    private CompletableFuture<?> enroll(Registration registration) {
        return api.enroll(registration, Objects.requireNonNull(offerings.get(registration.course())))
                .thenAccept(id -> enrollments.put(registration, id));
    }

    private boolean isComplete(ProgressBar bar) {
        Map<String, Seats> taken = api.seats();
        int seats = offerings.values().stream()
                .mapToInt(id -> taken.getOrDefault(id, Seats.NONE).confirmed())
                .sum();
        bar.show(seats);
        int expected = university.registrations().size() - burst.failures().size();
        return seats >= expected
                && offerings.values().stream()
                                .mapToInt(id -> api.enrollments(id, "CONFIRMED"))
                                .sum()
                        >= expected;
    }
}
