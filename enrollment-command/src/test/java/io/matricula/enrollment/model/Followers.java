package io.matricula.enrollment.model;

import io.matricula.enrollment.offering.OfferingParts;
import io.matricula.enrollment.saga.EnrollmentSaga;
import io.matricula.enrollment.saga.EnrollmentSteps;
import io.matricula.enrollment.saga.MatterSaga;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
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
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The saga and the policies, who act on facts; some facts at a time are a transaction of their own. */
final class Followers {

    private final List<EventMessageHandler> policies;
    private final AnnotatedSagaManager<EnrollmentSaga> sagas;
    private final AnnotatedSagaManager<MatterSaga> matters;
    private final StoredSagas stored;
    private final Wire wire;

    Followers(Commands commands, Timers timers, EnrollmentSteps steps, Serializer serializer, Wire wire) {
        this.policies = OfferingParts.policies(commands, timers);
        this.stored = new StoredSagas(serializer);
        this.sagas = manager(EnrollmentSaga.class, steps, stored);
        this.matters = manager(MatterSaga.class, steps, stored);
        this.wire = wire;
    }

    private static <S> AnnotatedSagaManager<S> manager(Class<S> saga, EnrollmentSteps steps, StoredSagas stored) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(saga),
                new SimpleResourceParameterResolverFactory(List.of(steps)));
        return AnnotatedSagaManager.<S>builder()
                .sagaType(saga)
                .parameterResolverFactory(parameters)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sagaRepository(AnnotatedSagaRepository.<S>builder()
                        .sagaType(saga)
                        .parameterResolverFactory(parameters)
                        .sagaStore(stored)
                        .build())
                .build();
    }

    boolean isFollowed(EnrollmentId enrollment) {
        return isThere(EnrollmentSaga.class, enrollment);
    }

    boolean isLookedAfter(EnrollmentId enrollment) {
        return isThere(MatterSaga.class, enrollment);
    }

    private boolean isThere(Class<?> saga, EnrollmentId enrollment) {
        var association = new AssociationValue("enrollmentId", enrollment.toString());
        return !stored.findSagas(saga, association).isEmpty();
    }

    /** Has the facts handled; they come until they are. */
    void hear(List<EventMessage<?>> facts, Mishap mishap) {
        wire.listen(true);
        try {
            facts.forEach(fact -> handleAll(List.of(fact), this::tellPolicies, mishap));
            handleAll(facts, this::tellSagas, mishap);
        } finally {
            wire.listen(false);
        }
    }

    private void handleAll(List<EventMessage<?>> facts, Handler handler, Mishap mishap) {
        switch (mishap) {
            case NONE -> handle(facts, handler);
            case HEARD_TWICE -> {
                handle(facts, handler);
                handle(facts, handler);
            }
            case FORGOTTEN -> {
                handleAndForget(facts, handler);
                handle(facts, handler);
            }
            case FIRST_ANSWER_LOST -> handleUntilAnswered(facts, handler, 1);
            case SECOND_ANSWER_LOST -> handleUntilAnswered(facts, handler, 2);
        }
    }

    private void handleUntilAnswered(List<EventMessage<?>> facts, Handler handler, int lost) {
        wire.loseAnswer(lost);
        try {
            handle(facts, handler);
        } catch (CommandTimedOut unanswered) {
            handle(facts, handler);
        } finally {
            wire.loseNone();
        }
    }

    private static void handle(List<EventMessage<?>> facts, Handler handler) {
        var transaction = new BatchingUnitOfWork<>(facts);
        transaction
                .executeWithResult(() -> handler.handle(transaction.getMessage()))
                .optionalExceptionResult()
                .ifPresent(Followers::failWith);
    }

    private static void handleAndForget(List<EventMessage<?>> facts, Handler handler) {
        EventMessage<?> last = facts.get(facts.size() - 1);
        try {
            handle(facts, fact -> {
                handler.handle(fact);
                if (fact == last) {
                    throw new Forgotten();
                }
                return null;
            });
        } catch (Forgotten crashed) {
            // Only what the handlers noted is gone.
        }
    }

    private static void failWith(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new AssertionError(failure);
    }

    private @Nullable Object tellPolicies(EventMessage<?> fact) throws Exception {
        for (EventMessageHandler policy : policies) {
            policy.handle(fact);
        }
        return null;
    }

    private @Nullable Object tellSagas(EventMessage<?> fact) throws Exception {
        sagas.handle(fact, Segment.ROOT_SEGMENT);
        matters.handle(fact, Segment.ROOT_SEGMENT);
        return null;
    }

    private interface Handler {

        @Nullable
        Object handle(EventMessage<?> fact) throws Exception;
    }

    private static final class Forgotten extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
