package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.axon.AxonJson;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final AssociationValue enrollment =
            new AssociationValue("enrollmentId", UUID.randomUUID().toString());
    private final AssociationValue odd = new AssociationValue("other", "a=b/" + UUID.randomUUID());
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
    void isFoundByItsAssociationsAndReadAsItWasWritten() {
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        assertThat(sagas.findSagas(Example.class, enrollment)).containsExactly(id);
        SagaStore.Entry<Example> entry = Objects.requireNonNull(sagas.loadSaga(Example.class, id));
        assertThat(entry.saga()).isEqualTo(new Example("one", 1));
        assertThat(entry.associationValues()).containsExactly(enrollment);
    }

    @Test
    void isNotFoundByOthers() {
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        assertThat(sagas.findSagas(Other.class, enrollment)).isEmpty();
        assertThat(sagas.findSagas(Example.class, new AssociationValue("enrollmentId", "another")))
                .isEmpty();
        assertThat(sagas.loadSaga(Example.class, "another")).isNull();
    }

    @Test
    void changesWithItsAssociations() {
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        sagas.updateSaga(Example.class, id, new Example("two", 2), new AssociationValuesImpl(Set.of(odd)));
        assertThat(sagas.findSagas(Example.class, enrollment)).isEmpty();
        assertThat(sagas.findSagas(Example.class, odd)).containsExactly(id);
        SagaStore.Entry<Example> entry = Objects.requireNonNull(sagas.loadSaga(Example.class, id));
        assertThat(entry.saga()).isEqualTo(new Example("two", 2));
        assertThat(entry.associationValues()).containsExactly(odd);
    }

    @Test
    void mayBeStoredAgainBecauseItsEventWasHandledAgain() {
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        assertThat(sagas.findSagas(Example.class, enrollment)).containsExactly(id);
    }

    @Test
    void isGoneWhenItHasEnded() {
        sagas.insertSaga(Example.class, id, new Example("one", 1), Set.of(enrollment));
        sagas.deleteSaga(Example.class, id, Set.of(enrollment));
        assertThat(sagas.findSagas(Example.class, enrollment)).isEmpty();
        assertThat(sagas.loadSaga(Example.class, id)).isNull();
    }
}
