package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Enrolls everybody as fast as the product takes it, with a bounded number of requests under way. */
final class FullLoad {

    private static final int UNDER_WAY = 48;
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Api api;
    private final University university;
    private final Semaphore free = new Semaphore(UNDER_WAY);
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Course, String> offerings = new LinkedHashMap<>();

    FullLoad(Api api, University university) {
        this.api = api;
        this.university = university;
    }

    Map<Course, String> offerings() {
        return offerings;
    }

    /** Requests that were not accepted, with the answer. */
    Iterable<String> failures() {
        return failures;
    }

    /** Opens the offerings, enrolls everybody and waits until all are confirmed; how long the enrolling took. */
    Duration run() throws InterruptedException {
        university.sizes().forEach((course, size) -> offerings.put(course, api.open(course, size)));
        ProgressBar bar =
                new ProgressBar("confirmed", university.registrations().size());
        long start = System.nanoTime();
        Thread sender = new Thread(this::sendAll, "sender");
        sender.start();
        Watch.until(GLANCE, PATIENCE, () -> isComplete(bar));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        sender.join(PATIENCE.toMillis());
        bar.end();
        return took;
    }

    private void sendAll() {
        for (Registration registration : university.registrations()) {
            free.acquireUninterruptibly();
            var unused = api.enroll(registration, Objects.requireNonNull(offerings.get(registration.course())))
                    .whenComplete((id, failure) -> {
                        free.release();
                        if (failure != null) {
                            failures.add(String.valueOf(failure.getMessage()));
                        }
                    });
        }
    }

    private boolean isComplete(ProgressBar bar) {
        Map<String, Integer> confirmed = api.confirmedSeats();
        int seats = offerings.values().stream()
                .mapToInt(id -> confirmed.getOrDefault(id, 0))
                .sum();
        bar.show(seats);
        int expected = university.registrations().size() - failures.size();
        return seats >= expected
                && offerings.values().stream()
                                .mapToInt(api::confirmedEnrollments)
                                .sum()
                        >= expected;
    }
}
