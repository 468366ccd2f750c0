package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Withdraws every student who left, with the day of their leaving, as fast as the product takes it. */
final class Withdrawals {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final Api api;
    private final Collection<String> offerings;
    private final Map<Registration, String> enrollments;
    private final Duration patience;
    private final List<Registration> leaving;
    private final Burst<Registration> burst = new Burst<>(this::withdraw);
    private final List<String> problems = new ArrayList<>();

    Withdrawals(Api api, Collection<String> offerings, Map<Registration, String> enrollments, Duration patience) {
        this.api = api;
        this.offerings = offerings;
        this.enrollments = enrollments;
        this.patience = patience;
        this.leaving = enrollments.keySet().stream()
                .filter(Registration::isWithdrawn)
                .sorted(Comparator.comparing(Registration::withdrawnOn))
                .toList();
    }

    int count() {
        return leaving.size();
    }

    /** What was not accepted, and what did not end in time. */
    List<String> problems() {
        return problems;
    }

    /** Waits until all are withdrawn and their seats are free; how long that took. */
    Duration run() throws InterruptedException {
        ProgressBar bar = new ProgressBar("withdrawn", count());
        long start = System.nanoTime();
        Thread sender = burst.start(leaving);
        boolean done = Watch.until(POLL_INTERVAL, patience, () -> isComplete(bar));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        burst.end(sender, patience);
        bar.end();
        problems.addAll(burst.failures());
        if (!done) {
            problems.add("after " + patience + " " + withdrawn() + " of " + count() + " are withdrawn and "
                    + freeSeats() + " seats free");
        }
        return took;
    }

    private CompletableFuture<?> withdraw(Registration registration) {
        return api.withdraw(Objects.requireNonNull(enrollments.get(registration)), registration.withdrawnOn());
    }

    private boolean isComplete(ProgressBar bar) {
        int withdrawn = withdrawn();
        bar.show(withdrawn);
        int expected = count() - burst.failures().size();
        return withdrawn >= expected && freeSeats() >= expected;
    }

    private int withdrawn() {
        return offerings.stream()
                .mapToInt(id -> api.enrollments(id, "WITHDRAWN"))
                .sum();
    }

    private int freeSeats() {
        Map<String, Seats> seats = api.seats();
        return offerings.stream()
                .mapToInt(id -> seats.getOrDefault(id, Seats.NONE).available())
                .sum();
    }
}
