package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.OWN_REFUND;
import static io.matricula.financial.payment.PaymentFacts.REFUND;
import static io.matricula.financial.payment.PaymentFacts.changedToPix;
import static io.matricula.financial.payment.PaymentFacts.confirmed;
import static io.matricula.financial.payment.PaymentFacts.partial;
import static io.matricula.financial.payment.PaymentFacts.refundCompleted;
import static io.matricula.financial.payment.PaymentFacts.refundFailed;
import static io.matricula.financial.payment.PaymentFacts.refundRequested;
import static io.matricula.financial.payment.PaymentFacts.requested;
import static io.matricula.financial.payment.PaymentFacts.returnedOutside;
import static io.matricula.financial.payment.PaymentFacts.surplus;
import static io.matricula.financial.payment.PaymentFacts.surplusRefund;
import static io.matricula.financial.payment.PaymentFacts.takenBack;
import static io.matricula.financial.payment.PaymentFacts.uncertain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class PaymentSnapshotTest {

    @Test
    void aPaymentIsReadBackAsItWas() {
        Payment payment = new Payment();
        payment.on(requested());
        payment.on(uncertain(1));
        payment.on(changedToPix(2));
        payment.on(partial(2, "50.00", "149.90", "ntf_0"));
        payment.on(confirmed(1, "149.90", "ntf_1"));
        payment.on(surplus());
        payment.on(surplusRefund());
        payment.on(refundRequested(REFUND, "1.00"));
        payment.on(refundCompleted(REFUND, "1.00", false));
        payment.on(takenBack(1, "2.00", "ntf_9"));
        payment.on(refundFailed(OWN_REFUND, "199.90"));
        payment.on(returnedOutside("199.90"));
        Object read = serializer().deserialize(serializer().serialize(payment, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(payment);
        assertThat(new String(serializer().serialize(payment, byte[].class).getData(), UTF_8))
                .contains("COMPLETED");
    }

    /** What was kept of a payment before its charges had names and amounts is not read any more. */
    @Test
    void formerSnapshotsAreDropped() {
        assertThat(Payment.class.getAnnotation(Revision.class))
                .extracting(Revision::value)
                .isEqualTo("2");
    }

    private static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
    }
}
