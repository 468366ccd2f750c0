package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import io.matricula.platform.messaging.axon.AxonJson;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSagaStoreTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final String id = UUID.randomUUID().toString();
    private final AssociationValue odd = new AssociationValue("enrollmentId", "a=b/" + UUID.randomUUID());
    private SagaStore<Object> sagas;

    /** A saga with some state. */
    record Example(String text, int number) {}

    /** Another kind of saga. */
    record Other(String text) {}

    @BeforeEach
    void open() {
        sagas = new MongoSagaStore(
                DATABASE.template(),
                Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(AxonJson::configure)
                        .build());
    }

    @Test
    void isFoundByWhatItIsAboutAndReadAsItWasWritten() {
        begin(id, new Example("one", 1));
        assertThat(sagas.findSagas(Example.class, odd)).containsExactly(id);
        assertThatItIs(new Example("one", 1));
    }

    @Test
    void isNotFoundByOthers() {
        begin(id, new Example("one", 1));
        assertThat(sagas.findSagas(Other.class, odd)).isEmpty();
        assertThat(sagas.findSagas(Example.class, new AssociationValue("enrollmentId", "another")))
                .isEmpty();
        assertThat(sagas.findSagas(Example.class, new AssociationValue("other", odd.getValue())))
                .isEmpty();
        assertThat(sagas.loadSaga(Example.class, "another")).isNull();
    }

    @Test
    void changesAgainAndAgain() {
        begin(id, new Example("one", 1));
        inAUnitOfWork(() -> change(new Example("two", 2)));
        inAUnitOfWork(() -> change(new Example("three", 3)));
        assertThatItIs(new Example("three", 3));
    }

    @Test
    void isGoneWhenItHasEndedAndMayBeginAnew() {
        begin(id, new Example("one", 1));
        inAUnitOfWork(this::end);
        assertThat(sagas.findSagas(Example.class, odd)).isEmpty();
        assertThat(sagas.loadSaga(Example.class, id)).isNull();
        begin("anew", new Example("two", 2));
        assertThat(sagas.findSagas(Example.class, odd)).containsExactly("anew");
    }

    @Test
    void isTheOnlyOneAboutTheSame() {
        begin(id, new Example("one", 1));
        assertThatThrownBy(() -> begin("second", new Example("two", 2))).isInstanceOf(MongoWriteException.class);
        assertThat(sagas.findSagas(Example.class, odd)).containsExactly(id);
        assertThatItIs(new Example("one", 1));
    }

    @Test
    void isNotWrittenByWhoFoundItBeforeAnotherChangedIt() {
        begin(id, new Example("one", 1));
        inAUnitOfWork(() -> {
            sagas.findSagas(Example.class, odd);
            elsewhere(() -> change(new Example("two", 2)));
            sagas.findSagas(Example.class, odd);
            assertThatThrownBy(() -> change(new Example("stale", 3))).isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(this::end).isInstanceOf(ConcurrencyException.class);
        });
        assertThatItIs(new Example("two", 2));
    }

    @Test
    void isNotBroughtBackByWhoFoundItBeforeAnotherEndedIt() {
        begin(id, new Example("one", 1));
        inAUnitOfWork(() -> {
            sagas.findSagas(Example.class, odd);
            elsewhere(this::end);
            assertThatThrownBy(() -> change(new Example("stale", 3))).isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(this::end).isInstanceOf(ConcurrencyException.class);
        });
        assertThat(sagas.findSagas(Example.class, odd)).isEmpty();
        assertThatThrownBy(() -> change(new Example("late", 4))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void isLoadedAsItWasFound() {
        begin(id, new Example("one", 1));
        inAUnitOfWork(() -> {
            sagas.findSagas(Example.class, odd);
            elsewhere(() -> change(new Example("two", 2)));
            assertThatItIs(new Example("one", 1));
        });
    }

    @Test
    void keepsToOneValueForAllItsLife() {
        AssociationValue other = new AssociationValue("enrollmentId", "other");
        assertThatThrownBy(() -> sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(odd, other)))
                .isInstanceOf(IllegalArgumentException.class);
        begin(id, new Example("one", 1));
        assertThatThrownBy(() -> sagas.updateSaga(
                        Example.class, id, new Example("two", 2), new AssociationValuesImpl(Set.of(other))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatItIs(new Example("one", 1));
    }

    private void begin(String saga, Example state) {
        sagas.insertSaga(Example.class, saga, state, Set.of(odd));
    }

    private void change(Example state) {
        sagas.updateSaga(Example.class, id, state, new AssociationValuesImpl(Set.of(odd)));
    }

    private void end() {
        sagas.deleteSaga(Example.class, id, Set.of(odd));
    }

    private void assertThatItIs(Example state) {
        SagaStore.Entry<Example> entry = Objects.requireNonNull(sagas.loadSaga(Example.class, id));
        assertThat(entry.saga()).isEqualTo(state);
        assertThat(entry.associationValues()).containsExactly(odd);
    }

    private void inAUnitOfWork(Runnable handling) {
        DefaultUnitOfWork.startAndGet(null).execute(handling);
    }

    /** As another instance would, which has units of work of its own. */
    private static void elsewhere(Runnable handling) {
        CompletableFuture.runAsync(handling).join();
    }
}
