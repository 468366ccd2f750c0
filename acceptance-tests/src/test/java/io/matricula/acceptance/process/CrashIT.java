package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The product is killed at random moments while a crowd uses it. Twenty rounds, or the same rounds again:
 *
 * <pre>mvn verify -pl acceptance-tests -am -Dit.test=CrashIT -Dmatricula.crash.rounds=20 -Dmatricula.crash.seed=42</pre>
 */
@OwnProcess
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("matricula.crash.rounds", 4);
    private static final long SEED = Long.getLong("matricula.crash.seed", System.nanoTime());
    private static final int LONGEST_ROUND = 4_000;
    private static final String TERM = "2027.1";

    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final List<Person> people =
            Stream.generate(Person::someone).limit(150).toList();

    @Test
    void nothingAcknowledgedIsLostAndEverythingAddsUp() throws Exception {
        ServerPlan plan = ServerPlan.fresh("crash")
                .startingQuickly()
                .with("MATRICULA_HOLD_PIX", "5s")
                .with("MATRICULA_WAITLIST_OFFER", "5s");
        Server server = plan.start();
        Books books = new Books(new Matricula(server.url()), ledger, TERM);
        System.out.println("Crash test: " + ROUNDS + " rounds with seed " + SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            killUnderLoad(server);
            server = plan.start();
            books.nothingIsForgotten();
            System.out.println("Crash test: after kill " + round + " there are still " + ledger);
        }
        assertThat(ledger.enrollments).isNotEmpty();
        books.everythingAddsUpInTheEnd();
        server.close();
    }

    private void killUnderLoad(Server server) throws Exception {
        ScheduledExecutorService fate = Executors.newSingleThreadScheduledExecutor();
        try (Crowd crowd = new Crowd(new Matricula(server.url()), people, TERM, ledger, random)) {
            int before = ledger.enrollments.size();
            crowd.comeIn();
            eventually(() -> assertThat(ledger.enrollments).hasSizeGreaterThan(before));
            ScheduledFuture<?> kill = fate.schedule(server::kill, random.nextInt(LONGEST_ROUND), TimeUnit.MILLISECONDS);
            kill.get();
        } finally {
            fate.shutdown();
        }
    }
}
