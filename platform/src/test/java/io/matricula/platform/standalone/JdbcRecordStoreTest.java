package io.matricula.platform.standalone;

import io.matricula.platform.PlatformTest;
import io.matricula.platform.records.RecordStore;
import io.matricula.platform.records.RecordStorePromises;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class JdbcRecordStoreTest extends RecordStorePromises {

    @Autowired
    private RecordStore store;

    @Override
    protected RecordStore store() {
        return store;
    }
}
