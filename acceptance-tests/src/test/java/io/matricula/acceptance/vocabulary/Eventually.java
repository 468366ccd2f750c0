package io.matricula.acceptance.vocabulary;

import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.awaitility.pollinterval.PollInterval;

/** What is true soon, though not at once. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration FIRST_GLANCE = Duration.ofMillis(20);
    private static final Duration LATER_GLANCES = Duration.ofMillis(250);

    /** What has not happened soon is looked for less often: the looks themselves keep the product busy. */
    private static final PollInterval GLANCES = iterative(
            pause -> pause.compareTo(LATER_GLANCES) < 0 ? pause.multipliedBy(3).dividedBy(2) : pause, FIRST_GLANCE);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        within(PATIENCE, assertion);
    }

    public static void within(Duration patience, ThrowingRunnable assertion) {
        await().atMost(patience).pollDelay(Duration.ZERO).pollInterval(GLANCES).untilAsserted(assertion);
    }

    /** Waits until nothing new has happened for a while. */
    public static void quiet(Matricula matricula) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofMillis(1_500))
                .until(new Unchanged(matricula)::holds);
    }

    private static final class Unchanged {

        private final Matricula matricula;
        private long last = -1;

        Unchanged(Matricula matricula) {
            this.matricula = matricula;
        }

        boolean holds() {
            long head = matricula.head();
            boolean same = head == last && matricula.projections().stream().allMatch(p -> p.lag() == 0);
            last = head;
            return same;
        }
    }
}
