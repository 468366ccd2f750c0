package io.matricula.financial.gateway.simulated;

import io.matricula.financial.gateway.ChargeAnswer;
import io.matricula.financial.gateway.ChargeKey;
import io.matricula.financial.gateway.ChargeOrder;
import io.matricula.financial.gateway.PaymentGateway;
import io.matricula.financial.gateway.RefundAnswer;
import io.matricula.financial.gateway.RefundOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** A payment provider that forgets nothing and moves no money. It works on threads of its own, as a remote one would. */
final class SimulatedGateway implements PaymentGateway, AutoCloseable {

    private final SimulatedCharges charges;
    private final ExecutorService threads;

    SimulatedGateway(SimulatedCharges charges, ExecutorService threads) {
        this.charges = charges;
        this.threads = threads;
    }

    @Override
    public CompletionStage<ChargeAnswer> charge(ChargeOrder order) {
        return CompletableFuture.supplyAsync(() -> charged(order), threads).thenCompose(stage -> stage);
    }

    @Override
    public CompletionStage<Optional<ChargeAnswer>> find(ChargeKey key) {
        return CompletableFuture.supplyAsync(
                () -> charges.find(key.toString())
                        .filter(charge -> !charge.isFailing())
                        .map(SimulatedCharge::answer),
                threads);
    }

    @Override
    public CompletionStage<RefundAnswer> refund(RefundOrder order) {
        return CompletableFuture.supplyAsync(
                () -> refunded(SimulatedCharge.keyOf(order.chargeId()))
                        .orElseGet(() -> SimulatedCharge.isOurs(order.chargeId())
                                ? RefundAnswer.done()
                                : RefundAnswer.failed("The gateway has no such charge")),
                threads);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private CompletionStage<ChargeAnswer> charged(ChargeOrder order) {
        String key = order.key().toString();
        var fresh = SimulatedCharge.of(order);
        Optional<SimulatedCharge> known = charges.putIfAbsent(key, fresh);
        if (known.isEmpty() && SimulatedCard.of(order.cardToken()) == SimulatedCard.TIMEOUT) {
            return new CompletableFuture<>();
        }
        return answer(known.map(charge -> again(key, charge)).orElse(fresh));
    }

    private SimulatedCharge again(String key, SimulatedCharge known) {
        return known.isFailing() ? charges.change(key, SimulatedCharge::triedAgain) : known;
    }

    private static CompletionStage<ChargeAnswer> answer(SimulatedCharge charge) {
        return charge.isFailing()
                ? CompletableFuture.failedStage(new IllegalStateException("The simulated gateway is flaky"))
                : CompletableFuture.completedStage(charge.answer());
    }

    private Optional<RefundAnswer> refunded(String key) {
        return charges.find(key)
                .map(known -> known.isRefundFlaky() ? charges.change(key, SimulatedCharge::refundTried) : known)
                .map(SimulatedCharge::refundAnswer);
    }
}
