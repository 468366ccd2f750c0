package io.matricula.migration;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * A saga that waits for something.
 *
 * @param type the class whose instance it is
 * @param state its fields as JSON
 */
record StoredSaga(String id, String type, @Nullable String revision, String state, Set<AssociationValue> associations) {

    StoredSaga with(String otherState) {
        return new StoredSaga(id, type, revision, otherState, associations);
    }
}
