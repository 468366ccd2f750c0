package io.matricula.enrollment.model;

import io.matricula.enrollment.offering.OfferingParts;
import io.matricula.enrollment.saga.EnrollmentSaga;
import io.matricula.enrollment.saga.EnrollmentSteps;
import io.matricula.platform.command.CommandUnanswered;
import io.matricula.platform.command.Commands;
import io.matricula.shared.academic.EnrollmentId;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.serialization.Serializer;

/** The saga and the policies, who act on facts; each fact is a transaction of its own. */
final class Followers {

    private final List<EventMessageHandler> policies;
    private final AnnotatedSagaManager<EnrollmentSaga> sagas;
    private final StoredSagas stored;
    private final Wire wire;

    Followers(Commands commands, EnrollmentSteps steps, Serializer serializer, Wire wire) {
        this.policies = OfferingParts.policies(commands);
        this.stored = new StoredSagas(serializer);
        this.sagas = manager(steps, stored);
        this.wire = wire;
    }

    private static AnnotatedSagaManager<EnrollmentSaga> manager(EnrollmentSteps steps, StoredSagas stored) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(EnrollmentSaga.class),
                new SimpleResourceParameterResolverFactory(List.of(steps)));
        return AnnotatedSagaManager.<EnrollmentSaga>builder()
                .sagaType(EnrollmentSaga.class)
                .parameterResolverFactory(parameters)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sagaRepository(AnnotatedSagaRepository.<EnrollmentSaga>builder()
                        .sagaType(EnrollmentSaga.class)
                        .parameterResolverFactory(parameters)
                        .sagaStore(stored)
                        .build())
                .build();
    }

    boolean follow(EnrollmentId enrollment) {
        var association = new AssociationValue("enrollmentId", enrollment.toString());
        return !stored.findSagas(EnrollmentSaga.class, association).isEmpty();
    }

    void hear(EventMessage<?> fact, Delivery delivery) {
        switch (delivery) {
            case ONCE -> handle(fact);
            case TWICE -> {
                handle(fact);
                handle(fact);
            }
            case FORGOTTEN -> {
                handleAndForget(fact);
                handle(fact);
            }
            case FIRST_ANSWER_LOST -> handleUntilAnswered(fact, 1);
            case SECOND_ANSWER_LOST -> handleUntilAnswered(fact, 2);
        }
    }

    private void handleUntilAnswered(EventMessage<?> fact, int lost) {
        wire.loseAnswer(lost);
        try {
            handle(fact);
        } catch (CommandUnanswered unanswered) {
            handle(fact);
        } finally {
            wire.loseNone();
        }
    }

    private void handle(EventMessage<?> fact) {
        DefaultUnitOfWork.startAndGet(fact).execute(() -> tellAll(fact));
    }

    private void handleAndForget(EventMessage<?> fact) {
        var transaction = DefaultUnitOfWork.startAndGet(fact);
        try {
            tellAll(fact);
        } finally {
            transaction.rollback();
        }
    }

    private void tellAll(EventMessage<?> fact) {
        try {
            for (EventMessageHandler policy : policies) {
                policy.handle(fact);
            }
            sagas.handle(fact, Segment.ROOT_SEGMENT);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
