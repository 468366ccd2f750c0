package io.matricula.platform.embedded.records;

import io.matricula.platform.embedded.EmbeddedTest;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.RecordStorePromises;
import org.springframework.beans.factory.annotation.Autowired;

@EmbeddedTest
class JdbcRecordStoreTest extends RecordStorePromises {

    @Autowired
    private RecordStore store;

    @Override
    protected RecordStore store() {
        return store;
    }
}
