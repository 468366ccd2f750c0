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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar is run as it is packaged. */
@OwnProcess
class StoppingUnderLoadIT {

    private static final String TERM = "2027.1";

    private final Ledger ledger = new Ledger();
    private final List<Person> people =
            Stream.generate(Person::someone).limit(100).toList();

    @Test
    void askedToStopItLosesNoAcceptedRequest() {
        ServerPlan plan = ServerPlan.fresh("stop-under-load")
                .startingQuickly()
                .with("MATRICULA_HOLD_PIX", "5s")
                .with("MATRICULA_WAITLIST_OFFER", "5s");
        try (Server first = plan.start();
                Crowd crowd = new Crowd(new Matricula(first.url()), people, TERM, ledger, new Random(1))) {
            crowd.comeIn();
            eventually(() -> assertThat(ledger.enrollments).hasSizeGreaterThan(50));
            assertThat(first.terminate()).isIn(0, 143);
        }
        try (Server second = plan.start()) {
            Books books = new Books(new Matricula(second.url()), ledger, TERM);
            books.nothingIsForgotten();
            books.everythingAddsUpInTheEnd();
        }
    }
}
