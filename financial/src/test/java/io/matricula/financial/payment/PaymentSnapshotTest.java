package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.REFUND;
import static io.matricula.financial.payment.PaymentFacts.changedToPix;
import static io.matricula.financial.payment.PaymentFacts.confirmed;
import static io.matricula.financial.payment.PaymentFacts.refundCompleted;
import static io.matricula.financial.payment.PaymentFacts.refundRequested;
import static io.matricula.financial.payment.PaymentFacts.requested;
import static io.matricula.financial.payment.PaymentFacts.surplus;
import static io.matricula.financial.payment.PaymentFacts.surplusRefund;
import static io.matricula.financial.payment.PaymentFacts.uncertain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.axon.AxonJson;
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
        payment.on(confirmed(1));
        payment.on(surplus());
        payment.on(surplusRefund());
        payment.on(refundRequested(REFUND, "1.00"));
        payment.on(refundCompleted(REFUND, "1.00", false));
        Object read = serializer().deserialize(serializer().serialize(payment, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(payment);
        assertThat(new String(serializer().serialize(payment, byte[].class).getData(), UTF_8))
                .contains("COMPLETED");
    }

    private static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
    }
}
