package io.matricula.platform;

import io.matricula.platform.axon.AxonWiring;
import io.matricula.platform.calendar.CalendarConfiguration;
import io.matricula.platform.cluster.ClusterConfiguration;
import io.matricula.platform.command.CommandConfiguration;
import io.matricula.platform.deadletter.DeadLetterConfiguration;
import io.matricula.platform.identity.IdentityConfiguration;
import io.matricula.platform.records.RecordConfiguration;
import io.matricula.platform.standalone.StandaloneConfiguration;
import io.matricula.platform.web.WebConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything a service needs besides its own context: import it and add the beans of the context. */
@Configuration(proxyBeanMethods = false)
@Import({
    CalendarConfiguration.class,
    AxonWiring.class,
    CommandConfiguration.class,
    IdentityConfiguration.class,
    DeadLetterConfiguration.class,
    StandaloneConfiguration.class,
    ClusterConfiguration.class,
    RecordConfiguration.class,
    WebConfiguration.class
})
public class PlatformConfiguration {}
