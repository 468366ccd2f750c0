package io.matricula.platform.standalone;

import io.matricula.platform.mode.ConditionalOnMode;
import io.matricula.platform.mode.Mode;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything embedded in one JVM. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMode(Mode.STANDALONE)
@Import({
    SqlStoreConfiguration.class,
    AxonOnSqlConfiguration.class,
    TimerConfiguration.class,
    EmbeddedMongoConfiguration.class
})
public class StandaloneConfiguration {}
