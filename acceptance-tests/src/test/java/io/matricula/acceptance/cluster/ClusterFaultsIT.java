package io.matricula.acceptance.cluster;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.process.Books;
import io.matricula.acceptance.process.Crowd;
import io.matricula.acceptance.process.Ledger;
import io.matricula.acceptance.replay.Snapshot;
import io.matricula.acceptance.vocabulary.Eventually;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Instances are killed and servers stopped while a crowd uses the product, on an installation of its own with two
 * instances of every service, and with PIX holds and waitlist offers of five seconds. See CONTRIBUTING.md for how to start one.
 */
@EnabledIf(
        value = "io.matricula.acceptance.cluster.Installation#isThere",
        disabledReason = "needs an installation to break: MATRICULA_BASE_URL, MATRICULA_CLUSTER_SCRIPT, and how to stop"
                + " and start its servers")
class ClusterFaultsIT {

    private static final String TERM = "2027.1";
    private static final int OUTAGE_SECONDS = 20;

    /** Two cores run some ten processes here: what is asked for is faults, not load. */
    private static final int CROWD = 2;

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** Shared by all tests: what one of them was promised, the next one may not break. */
    private static final Ledger LEDGER = new Ledger();

    private static final List<Person> PEOPLE =
            Stream.generate(Person::someone).limit(400).toList();

    private final Matricula matricula = new Matricula(Installation.url());
    private final Books books = new Books(matricula, LEDGER, TERM);

    @Test
    void instancesThatDieLoseAndDoubleNothing() {
        underLoad(() -> {
            List.of("enrollment-command-1", "enrollment-query-1").forEach(Installation::kill);
            itGoesOn();
            List.of("enrollment-command-1", "enrollment-query-1").forEach(Installation::start);
            itGoesOn();
            List.of("financial-2", "marketing-2").forEach(Installation::kill);
            itGoesOn();
            List.of("financial-2", "marketing-2").forEach(Installation::start);
        });
        books.everythingAddsUpInTheEnd();
        modelsAreWhatTheEventsSay();
    }

    @Test
    void withoutAxonServerNothingNewIsAcceptedAndNothingAcceptedIsLost() {
        underLoad(() -> outage("AXONSERVER"));
        books.everythingAddsUpInTheEnd();
    }

    @Test
    void withoutMongoNothingNewIsAcceptedAndNothingAcceptedIsLost() {
        underLoad(() -> outage("MONGODB"));
        books.everythingAddsUpInTheEnd();
    }

    private void underLoad(Runnable trouble) {
        try (Crowd crowd = new Crowd(matricula, PEOPLE, TERM, LEDGER, new Random(1), CROWD)) {
            crowd.comeIn();
            itGoesOn();
            trouble.run();
            itGoesOn();
        }
    }

    /** Stops a server, and starts it again when the time is over. */
    private void outage(String server) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Installation.does("MATRICULA_STOP_" + server);
            var end = clock.schedule(
                    () -> Installation.does("MATRICULA_START_" + server), OUTAGE_SECONDS, TimeUnit.SECONDS);
            eventually(() -> {
                Answer answer =
                        matricula.send(matricula.anOffering().call().withKey(String.valueOf(System.nanoTime())));
                Problems.assertProblem(answer, 503);
                assertThat(answer.header("Retry-After")).isNotBlank();
            });
            end.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            clock.shutdown();
        }
    }

    private static void itGoesOn() {
        int before = LEDGER.enrollments.size();
        within(RECOVERY, () -> assertThat(LEDGER.enrollments).hasSizeGreaterThan(before + 20));
    }

    private void modelsAreWhatTheEventsSay() {
        Eventually.quiet(matricula);
        var before = Snapshot.of(matricula);
        matricula
                .projections()
                .forEach(projection -> matricula.projection(projection.name()).replay());
        assertThat(Snapshot.of(matricula)).isEqualTo(before);
    }
}
