package io.matricula.acceptance.oulad;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Enrolls people at a fixed rate and measures each one's time from when the request was due until it was confirmed. */
final class PacedLoad {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Api api;
    private final University university;
    private final double perSecond;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    PacedLoad(Api api, University university, double perSecond) {
        this.api = api;
        this.university = university;
        this.perSecond = perSecond;
    }

    Iterable<String> failures() {
        return failures;
    }

    Latencies run() throws InterruptedException {
        Map<Course, String> offerings = new LinkedHashMap<>();
        university
                .sizes()
                .forEach((course, size) ->
                        offerings.put(course, api.open(course, Math.max(1, size), Prices.ALL_THE_SAME.of(course))));
        List<Registration> rows = university.registrations();
        ProgressBar bar = new ProgressBar("paced", rows.size());
        CountDownLatch left = new CountDownLatch(rows.size());
        Iterator<Registration> next = rows.iterator();
        long period = (long) (1_000_000_000L / perSecond);
        long start = System.nanoTime();
        ScheduledExecutorService pacemaker = Executors.newSingleThreadScheduledExecutor();
        long[] sent = {0};
        var unused = pacemaker.scheduleAtFixedRate(
                () -> {
                    if (next.hasNext()) {
                        Registration row = next.next();
                        enroll(
                                row,
                                Objects.requireNonNull(offerings.get(row.course())),
                                start + sent[0]++ * period,
                                left);
                    }
                },
                0,
                period,
                TimeUnit.NANOSECONDS);
        boolean done = Watch.until(
                Duration.ofSeconds(1), Duration.ofNanos(period * rows.size()).plus(TIMEOUT), () -> {
                    bar.show(rows.size() - left.getCount());
                    return left.getCount() == 0;
                });
        pacemaker.shutdownNow();
        bar.end();
        if (!done) {
            failures.add(left.getCount() + " paced enrollments did not end");
        }
        return Latencies.of(List.copyOf(nanos));
    }

    private void enroll(Registration row, String offeringId, long due, CountDownLatch left) {
        var unused = api.enroll(row, offeringId).thenCompose(api::restingStatus).whenComplete((status, failure) -> {
            nanos.add(System.nanoTime() - due);
            if (!"CONFIRMED".equals(status)) {
                failures.add(failure == null ? "a paced enrollment ended " + status : String.valueOf(failure));
            }
            left.countDown();
        });
    }
}
