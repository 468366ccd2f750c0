package io.matricula.platform.embedded;

import io.matricula.platform.embedded.axon.AxonOnSqlConfiguration;
import io.matricula.platform.embedded.disk.DiskConfiguration;
import io.matricula.platform.embedded.mongo.EmbeddedMongoConfiguration;
import io.matricula.platform.embedded.records.RecordStoreConfiguration;
import io.matricula.platform.embedded.secret.SecretConfiguration;
import io.matricula.platform.embedded.store.SqlStoreConfiguration;
import io.matricula.platform.embedded.timer.TimerConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Everything embedded in one JVM: what is on the class path of standalone and of tests. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    DiskConfiguration.class,
    SecretConfiguration.class,
    SqlStoreConfiguration.class,
    RecordStoreConfiguration.class,
    AxonOnSqlConfiguration.class,
    TimerConfiguration.class,
    EmbeddedMongoConfiguration.class
})
class EmbeddedConfiguration {}
