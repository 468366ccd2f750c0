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
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.axon.AxonJson;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(read).extracting("ledger.refunds").asList().hasSize(2);
    }

    private static Serializer serializer() {
        JsonMapper.Builder json = JsonMapper.builder();
        AxonJson.configure(json);
        return Jackson3Serializer.builder().jsonMapper(json.build()).build();
    }
}
