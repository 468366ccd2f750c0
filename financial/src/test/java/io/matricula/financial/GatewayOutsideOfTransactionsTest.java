package io.matricula.financial;

import static io.matricula.shared.financial.PaymentMethod.CARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.financial.gateway.ChargeAnswer;
import io.matricula.financial.gateway.ChargeKey;
import io.matricula.financial.gateway.ChargeOrder;
import io.matricula.financial.gateway.PaymentGateway;
import io.matricula.financial.gateway.RefundAnswer;
import io.matricula.financial.gateway.RefundOrder;
import io.matricula.shared.Actor;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RequestRefund;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A gateway that takes its time holds no transaction, and so no connection. */
@Import(GatewayOutsideOfTransactionsTest.Watching.class)
class GatewayOutsideOfTransactionsTest extends FinancialService {

    @Autowired
    private WatchedGateway gateway;

    @Test
    void chargesRefundsAndQuestionsAreAskedOutside() {
        PaymentId payment = aPaymentBy(CARD, "tok_timeout");
        awaitFacts(payment, "PaymentRequested", "ChargeUncertain", "PaymentConfirmed");
        commands.fromProcess()
                .send(new RequestRefund(payment, new RefundId(UUID.randomUUID()), null, "goodwill", Actor.SYSTEM));
        awaitFacts(
                payment,
                "PaymentRequested",
                "ChargeUncertain",
                "PaymentConfirmed",
                "RefundRequested",
                "RefundCompleted");
        assertThat(gateway.inTransaction).isEqualTo(Map.of("charge", false, "find", false, "refund", false));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Watching {

        @Bean
        @Primary
        WatchedGateway watchedGateway(@Qualifier("simulatedGateway") PaymentGateway gateway) {
            return new WatchedGateway(gateway);
        }
    }

    /** Notes whether a transaction was open when it was asked. */
    static final class WatchedGateway implements PaymentGateway {

        final Map<String, Boolean> inTransaction = new ConcurrentHashMap<>();
        private final PaymentGateway gateway;

        private WatchedGateway(PaymentGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public CompletionStage<ChargeAnswer> charge(ChargeOrder order) {
            note("charge");
            return gateway.charge(order);
        }

        @Override
        public CompletionStage<Optional<ChargeAnswer>> find(ChargeKey key) {
            note("find");
            return gateway.find(key);
        }

        @Override
        public CompletionStage<RefundAnswer> refund(RefundOrder order) {
            note("refund");
            return gateway.refund(order);
        }

        private void note(String question) {
            inTransaction.merge(
                    question, TransactionSynchronizationManager.isActualTransactionActive(), Boolean::logicalOr);
        }
    }
}
