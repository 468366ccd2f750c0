package io.matricula.financial.payment;

import static io.matricula.financial.payment.PaymentFacts.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The real payment, on a store in memory. */
final class LivePayment implements AutoCloseable {

    /** What a command led to: facts, or a refusal, or nothing. */
    record Outcome(List<Object> facts, Optional<RefusalCode> refusal) {}

    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
    private final Configuration axon = paymentsOn(store);
    private long facts;

    LivePayment() {
        axon.start();
    }

    Outcome take(Object command) {
        var failure = new AtomicReference<Throwable>();
        axon.commandBus()
                .dispatch(
                        GenericCommandMessage.asCommandMessage(command),
                        (sent, result) -> result.optionalExceptionResult().ifPresent(failure::set));
        return new Outcome(
                newFacts(),
                Optional.ofNullable(failure.get()).map(LivePayment::refused).map(Refused::code));
    }

    /** The payment as its facts make it. */
    Payment restored() {
        return new DefaultUnitOfWork<>(GenericCommandMessage.asCommandMessage("restore"))
                .executeWithResult(() ->
                        axon.repository(Payment.class).load(PAYMENT.toString()).invoke(payment -> payment))
                .getPayload();
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private List<Object> newFacts() {
        List<Object> fresh = store.readEvents(PAYMENT.toString(), facts)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
        facts += fresh.size();
        return fresh;
    }

    private static Refused refused(Throwable failure) {
        assertThat(failure).isInstanceOf(Refused.class);
        return (Refused) failure;
    }

    private static Configuration paymentsOn(InMemoryEventStorageEngine store) {
        Jackson3Serializer json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> json)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEmbeddedEventStore(c -> store)
                .configureAggregate(Payment.class)
                .buildConfiguration();
    }
}
