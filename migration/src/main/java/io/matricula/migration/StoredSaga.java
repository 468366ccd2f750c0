package io.matricula.migration;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;

/**
 * A saga that waits for something.
 *
 * @param state its fields as JSON
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredSaga(String id, String type, byte[] state, Set<AssociationValue> associations) {

    StoredSaga with(byte[] otherState) {
        return new StoredSaga(id, type, otherState, associations);
    }
}
