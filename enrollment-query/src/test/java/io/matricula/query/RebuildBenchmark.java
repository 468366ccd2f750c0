package io.matricula.query;

import io.matricula.platform.projections.ProjectionState;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.RebuildListener;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.OfferingId;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the rebuilding of every projection; run by hand, the first argument is the number of enrollments, the second a directory to keep. */
final class RebuildBenchmark {

    private RebuildBenchmark() {}

    public static void main(String[] args) throws Exception {
        int enrollments = args.length == 0 ? 14_500 : Integer.parseInt(args[0]);
        String data =
                args.length < 2 ? Files.createTempDirectory("matricula-rebuild").toString() : args[1];
        try (ConfigurableApplicationContext context = started(data)) {
            if (context.getBean(EventStore.class).createHeadToken() == null) {
                fill(context.getBean(EventStore.class), enrollments);
            }
            var projections = context.getBean(Projections.class);
            caughtUp("live", projections);
            for (ProjectionState state : projections.states()) {
                rebuild(projections, state.name());
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            say("heap in use: " + (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000 + " MB");
        }
        long begun = System.nanoTime();
        try (ConfigurableApplicationContext context = started(data)) {
            var projections = context.getBean(Projections.class);
            caughtUp("restart", projections);
            say("restart to all models: " + millisSince(begun) + " ms");
        }
    }

    private static ConfigurableApplicationContext started(String data) {
        return SpringApplication.run(
                QueryApplication.class, "--matricula.data=" + data, "--server.port=0", "--management.server.port=0");
    }

    private static void fill(EventStore events, int enrollments) {
        long begun = System.nanoTime();
        var offerings = new ArrayList<OfferingId>();
        for (int i = 0; i < 9; i++) {
            offerings.add(new OfferingId(NameBasedId.of("benchmark", "offering " + i)));
            events.publish(message(
                    offerings.get(i), i, Story.of("o" + i, offerings.get(i)).offered("2027.1", 5_000)));
        }
        long offeringSequence = 1;
        for (int i = 0; i < enrollments; i++) {
            Story story = Story.of("e" + i, offerings.get(i % 9));
            var batch = new ArrayList<EventMessage<?>>();
            batch.add(message(story.lead(), 0, story.interested()));
            long own = 0;
            for (Object event : story.enrolled()) {
                boolean offerings9 = event.getClass().getSimpleName().startsWith("Seat");
                batch.add(
                        offerings9
                                ? message("seats of " + story.offering(), offeringSequence++, event)
                                : message(story.enrollment() + event.getClass().getPackageName(), own++, event));
            }
            events.publish(batch);
        }
        say("stored " + enrollments * 11 + " events in " + millisSince(begun) + " ms");
    }

    private static EventMessage<?> message(Object aggregate, long sequence, Object event) {
        return new GenericDomainEventMessage<>(
                "Benchmark",
                aggregate.toString(),
                sequence,
                event,
                MetaData.with("correlationId", UUID.randomUUID().toString())
                        .and("traceId", UUID.randomUUID().toString()));
    }

    private static void caughtUp(String what, Projections projections) throws InterruptedException {
        long begun = System.nanoTime();
        while (projections.states().stream().anyMatch(state -> state.lag() > 0 || state.segments() == 0)) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 50, TimeUnit.MILLISECONDS)
                    .join();
        }
        say(what + " caught up in " + millisSince(begun) + " ms "
                + projections.states().get(0));
    }

    private static void rebuild(Projections projections, String name) {
        long events = projections.eventsToRebuild();
        long begun = System.nanoTime();
        long cpuBegun = cpu();
        var done = new CompletableFuture<Void>();
        projections.rebuild(name, UUID.randomUUID().toString(), new RebuildListener() {
            @Override
            public void completed() {
                done.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                done.completeExceptionally(cause);
            }
        });
        done.join();
        long millis = millisSince(begun);
        long cpuMillis = (cpu() - cpuBegun) / 1_000_000;
        say("CPU " + cpuMillis + " ms, " + events * 1000 / Math.max(1, cpuMillis) + " events per CPU second");
        say(name + ": " + events + " events in " + millis + " ms, " + events * 1000 / millis + " events/s");
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
