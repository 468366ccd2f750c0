package io.matricula.platform.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Everything embedded in one JVM: what is on the class path of standalone and of tests. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    SqlStoreConfiguration.class,
    AxonOnSqlConfiguration.class,
    TimerConfiguration.class,
    EmbeddedMongoConfiguration.class
})
class EmbeddedConfiguration {}
