package io.matricula.platform.messaging;

import io.matricula.platform.messaging.axon.AxonWiring;
import io.matricula.platform.messaging.calendar.CalendarConfiguration;
import io.matricula.platform.messaging.command.CommandConfiguration;
import io.matricula.platform.messaging.deadletter.DeadLetterConfiguration;
import io.matricula.platform.messaging.records.RecordConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Commands, facts, timers and records of every service. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    CalendarConfiguration.class,
    AxonWiring.class,
    CommandConfiguration.class,
    DeadLetterConfiguration.class,
    RecordConfiguration.class
})
class MessagingConfiguration {}
