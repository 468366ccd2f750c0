package io.matricula.acceptance.process;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.OwnProcess;
import io.matricula.acceptance.vocabulary.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers hear while the models are built from a history that takes its time. */
@OwnProcess
class SlowStartIT {

    private static final int ENROLLMENTS = 60;

    @Test
    void nothingThatExistsIsEverSaidNotTo() {
        ServerPlan plan = ServerPlan.fresh("slow-start").startingQuickly();
        Map<String, String> before;
        try (Server first = plan.start()) {
            before = muchHasHappened(new Matricula(first.url()));
        }
        try (Server second =
                plan.with("MATRICULA_PROJECTIONS_REBUILD_BATCH", "1").launch()) {
            var matricula = new Matricula(second.url());
            second.awaitAlive();
            int refused = 0;
            while (!isReady(matricula)) {
                refused += refused(matricula, before);
            }
            assertThat(refused).as("reads that came too early").isPositive();
            before.forEach((path, answer) ->
                    assertThat(matricula.get(path).text()).as(path).isEqualTo(answer));
        }
    }

    /** Everything that is asked for later, and its answer. */
    private static Map<String, String> muchHasHappened(Matricula matricula) {
        Offering offering = matricula.anOffering().withSeats(ENROLLMENTS + 1).open();
        Person ana = Person.someone();
        var lead = matricula.interestOf(ana).captured();
        Enrollment enrollment =
                matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");
        lead.awaitStatus("CONVERTED");
        List<Call> calls = Stream.generate(Person::someone)
                .limit(ENROLLMENTS)
                .map(person -> matricula.enroll(person).callFor(offering))
                .toList();
        assertThat(matricula.sendPatiently(calls)).extracting(Answer::status).containsOnly(202);
        offering.awaitSeats(0, ENROLLMENTS + 1, 0);
        quiet(matricula);
        Map<String, String> answers = new LinkedHashMap<>();
        Stream.of(
                        offering.path(),
                        enrollment.path(),
                        enrollment.path() + "/timeline",
                        "/v1/students/" + enrollment.studentId(),
                        "/v1/payments/" + enrollment.payment().id(),
                        "/v1/leads/" + lead.id(),
                        "/v1/offerings",
                        "/v1/enrollments?size=200",
                        "/v1/students",
                        "/v1/payments",
                        "/v1/leads",
                        "/v1/attention",
                        "/v1/funnel")
                .forEach(path -> answers.put(path, matricula.get(path).text()));
        return answers;
    }

    /** Asks for everything once; how often the answer was that it is too early, and it never is a wrong one. */
    private static int refused(Matricula matricula, Map<String, String> before) {
        int refused = 0;
        for (var known : before.entrySet()) {
            Answer answer = matricula.get(known.getKey());
            if (answer.status() == 200) {
                assertThat(answer.text()).as(known.getKey()).isEqualTo(known.getValue());
            } else {
                assertProblem(answer, 503);
                assertThat(answer.string("code")).isEqualTo("UNAVAILABLE");
                assertThat(answer.header("Retry-After")).isNotBlank();
                refused++;
            }
        }
        return refused;
    }

    private static boolean isReady(Matricula matricula) {
        return matricula.get("/readyz").status() == 200;
    }
}
