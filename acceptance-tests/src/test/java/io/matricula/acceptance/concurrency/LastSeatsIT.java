package io.matricula.acceptance.concurrency;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Journey
class LastSeatsIT {

    private static final int APPLICANTS = 200;
    private static final int SEATS = 20;

    @Test
    void twoHundredApplicantsAtOnceGetExactlyTheTwentySeats(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(SEATS).costing("10.00").open();
        List<Call> calls = Stream.generate(Person::someone)
                .limit(APPLICANTS)
                .map(person -> matricula.enroll(person).callFor(offering))
                .toList();

        assertThat(matricula.sendPatiently(calls)).extracting(Answer::status).containsOnly(202);

        within(Duration.ofMinutes(1), () -> assertThat(offering.enrollments())
                .hasSize(APPLICANTS)
                .extracting(EnrollmentView::status)
                .isSubsetOf("CONFIRMED", "REJECTED"));
        assertThat(offering.enrollments())
                .filteredOn(EnrollmentView::status, "CONFIRMED")
                .hasSize(SEATS);
        assertThat(offering.enrollments())
                .filteredOn(EnrollmentView::status, "REJECTED")
                .hasSize(APPLICANTS - SEATS)
                .extracting(EnrollmentView::statusReason)
                .containsOnly("OFFERING_FULL");
        offering.awaitSeats(0, SEATS, 0);
        eventually(() ->
                assertThat(matricula.funnel(offering.term()).revenue().amount()).isEqualTo("200.00"));
    }
}
