package io.matricula.platform.cluster;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.RecordStorePromises;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoRecordStoreTest extends RecordStorePromises {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected RecordStore store() {
        return new MongoRecordStore(DATABASE.template(), Clock.systemUTC());
    }
}
