package io.matricula.enrollment.model;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Keeps sagas as they are written down, so that one that was not stored is forgotten. */
final class StoredSagas extends InMemorySagaStore {

    private final Serializer serializer;

    StoredSagas(Serializer serializer) {
        this.serializer = serializer;
    }

    private record Copy<S>(Set<AssociationValue> associationValues, S saga) implements Entry<S> {}

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
        Entry<S> stored = super.loadSaga(type, id);
        return stored == null ? null : new Copy<>(stored.associationValues(), copy(stored.saga()));
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        super.insertSaga(type, id, copy(saga), associations);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        super.updateSaga(type, id, copy(saga), associations);
    }

    private <S> S copy(S saga) {
        return serializer.deserialize(serializer.serialize(saga, byte[].class));
    }
}
