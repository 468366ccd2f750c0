package io.matricula.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import org.junit.jupiter.api.Test;

@Journey
class FreeOfferingIT {

    @Test
    void needsNoPayment(Matricula matricula) {
        var offering = matricula.anOffering().withSeats(1).free().open();

        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");

        assertThat(enrollment.now().paymentId()).isNull();
        assertThat(matricula.total("/v1/payments?enrollmentId=" + enrollment.id()))
                .isZero();
        assertThat(enrollment.facts()).doesNotContain("PaymentRequested").contains("StudentRegistered");
        offering.awaitSeats(0, 1, 0);
    }
}
