package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The disk is filled to the last byte while people ask. Twenty rounds:
 *
 * <pre>mvn verify -pl acceptance-tests -am -Dit.test=FullDiskIT -Dmatricula.disk.rounds=20</pre>
 */
@OwnProcess
@EnabledIf(
        value = "io.matricula.acceptance.process.SmallDisk#mayBeMounted",
        disabledReason = "a small file system cannot be mounted here: that is for root")
class FullDiskIT {

    private static final int ROUNDS = Integer.getInteger("matricula.disk.rounds", 1);
    private static final int SMALL = 6;
    private static final int LARGER = 14;
    private static final int ENOUGH = 256;
    private static final int AT_ONCE = 8;
    private static final int INPUT_OUTPUT_ERROR = 74;

    /** How a process ends whose disk is full. */
    private enum End {
        BY_ITSELF {
            @Override
            void of(Server server) {
                assertThat(server.awaitEnd()).isEqualTo(INPUT_OUTPUT_ERROR);
                assertThat(server.log())
                        .contains("The data directory " + server.plan().data() + " cannot be written any more");
            }
        },
        KILLED {
            @Override
            void of(Server server) {
                server.kill();
            }
        },
        ASKED_TO_STOP {
            @Override
            void of(Server server) {
                assertThat(server.terminate()).isNotZero();
            }
        };

        abstract void of(Server server);
    }

    @Test
    void nothingAcknowledgedIsLost() {
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int size = round % 2 == 0 ? SMALL : LARGER;
            End end = End.values()[round % End.values().length];
            int leads = fillAndRestart("full-disk-" + round, size, end);
            acknowledged += leads;
            System.out.printf("Full disk: round %d, %d MiB, %s: %d leads, 0 lost%n", round + 1, size, end, leads);
        }
        System.out.printf("Full disk: %d rounds, %d leads acknowledged, 0 lost%n", ROUNDS, acknowledged);
    }

    private static int fillAndRestart(String name, int megabytes, End end) {
        ServerPlan plan = planOn(name, "0");
        try (SmallDisk disk = SmallDisk.of(megabytes, plan.data())) {
            Set<String> leads = ConcurrentHashMap.newKeySet();
            fillAndEnd(plan, leads, end);
            assertThat(leads).isNotEmpty();
            disk.growTo(ENOUGH);
            try (Server again = plan.start()) {
                assertThatAllAreThere(again, leads);
                askOnce(again, leads);
            }
            try (Server afterAKill = plan.start()) {
                assertThatAllAreThere(afterAKill, leads);
            }
            return leads.size();
        }
    }

    private static void fillAndEnd(ServerPlan plan, Set<String> leads, End end) {
        try (Server server = plan.start()) {
            Answer refused = fill(server, leads);
            if (refused != null) {
                assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
                assertThat(refused.string("code")).isEqualTo("UNAVAILABLE");
            }
            end.of(server);
        }
    }

    /** Asks until a request is refused; that answer, or null if the process ended before it gave one. */
    private static @Nullable Answer fill(Server server, Set<String> leads) {
        Matricula matricula = new Matricula(server.url());
        var refused = new AtomicReference<@Nullable Answer>();
        var goingOn = new AtomicBoolean(true);
        CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                        .mapToObj(asking -> CompletableFuture.runAsync(
                                () -> askUntilRefused(matricula, leads, refused, goingOn),
                                task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        return refused.get();
    }

    private static void askUntilRefused(
            Matricula matricula, Set<String> leads, AtomicReference<@Nullable Answer> refused, AtomicBoolean goingOn) {
        try {
            while (goingOn.get()) {
                Answer answer = matricula.interestOf(Person.someone()).ask();
                if (answer.isSuccessful()) {
                    leads.add(answer.string("leadId"));
                } else {
                    refused.compareAndSet(null, answer);
                    goingOn.set(false);
                }
            }
        } catch (UncheckedIOException ended) {
            goingOn.set(false);
        }
    }

    private static void askOnce(Server server, Set<String> leads) {
        Answer answer = new Matricula(server.url()).interestOf(Person.someone()).ask();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        leads.add(answer.string("leadId"));
    }

    private static void assertThatAllAreThere(Server server, Set<String> leads) {
        Set<String> lost = new HashSet<>(leads);
        lost.removeAll(new Matricula(server.url())
                .items("/v1/leads").stream()
                        .map(lead -> lead.path("leadId").asString())
                        .collect(Collectors.toSet()));
        assertThat(lost).as("lost of %d", leads.size()).isEmpty();
    }

    @Test
    void belowTheReserveNothingNewIsAcceptedAndTheProcessGoesOn() {
        ServerPlan plan = planOn("disk-reserve", "8MB");
        try (SmallDisk disk = SmallDisk.of(LARGER, plan.data());
                Server server = plan.start()) {
            Set<String> leads = ConcurrentHashMap.newKeySet();
            assertThat(String.valueOf(fill(server, leads))).contains("503", "UNAVAILABLE", "disk");
            Matricula matricula = new Matricula(server.url());
            assertThat(matricula.get("/livez").status()).isEqualTo(200);
            assertThat(matricula.get("/readyz").status()).isEqualTo(503);
            assertThatAllAreThereInTheEnd(server, leads);
            disk.growTo(ENOUGH);
            eventually(() -> assertThat(matricula.get("/readyz").status()).isEqualTo(200));
            askOnce(server, leads);
            assertThatAllAreThereInTheEnd(server, leads);
        }
    }

    private static void assertThatAllAreThereInTheEnd(Server server, Set<String> leads) {
        eventually(() -> assertThatAllAreThere(server, leads));
    }

    private static ServerPlan planOn(String name, String reserve) {
        return ServerPlan.fresh(name).startingQuickly().with("MATRICULA_DISK_RESERVE", reserve);
    }
}
