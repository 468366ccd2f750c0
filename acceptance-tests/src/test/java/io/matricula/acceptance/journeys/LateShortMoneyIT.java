package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Holds;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.SpeaksForTheGateway;
import org.junit.jupiter.api.Test;

/** R12 and R24: too little money keeps no seat beyond its deadline, and brings none back. */
@Journey(holds = Holds.SHORT)
@SpeaksForTheGateway
class LateShortMoneyIT {

    private final Matricula matricula;
    private final Offering offering;

    LateShortMoneyIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().withSeats(1).costing("100.00").open();
    }

    @Test
    void aLateCentBringsNoPlaceBackAndGoesBack() {
        Enrollment late = expired();

        late.payment().notified("a", "PAID", "0.01");

        late.payment().awaitRefunded("0.01").awaitStatus("EXPIRED");
        quiet(matricula);
        late.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
        assertThat(late.payment().entries()).containsExactly("RECEIVED 0.01", "REFUNDED 0.01");
        offering.awaitSeats(0, 0, 1);
    }

    @Test
    void whatHadComeGoesBackAtTheDeadline() {
        Enrollment enrollment =
                matricula.enroll(Person.someone()).by(pix()).in(offering).awaitStatus("AWAITING_PAYMENT");
        enrollment.payment().notified("a", "PAID", "99.99");

        enrollment.awaitEnd("EXPIRED", "PAYMENT_EXPIRED");

        enrollment.payment().awaitRefunded("99.99").awaitStatus("EXPIRED");
        offering.awaitSeats(0, 0, 1);
    }

    @Test
    void tooMuchLateMoneyBringsThePlaceBackAndTheSurplusGoesBack() {
        Enrollment late = expired();

        late.payment().notified("a", "PAID", "150.00");

        late.awaitStatus("CONFIRMED");
        late.payment().awaitRefunded("50.00").awaitStatus("CONFIRMED");
        quiet(matricula);
        assertThat(late.now().status()).isEqualTo("CONFIRMED");
        offering.awaitSeats(0, 1, 0);
    }

    private Enrollment expired() {
        return matricula.enroll(Person.someone()).by(pix()).in(offering).awaitEnd("EXPIRED", "PAYMENT_EXPIRED");
    }
}
