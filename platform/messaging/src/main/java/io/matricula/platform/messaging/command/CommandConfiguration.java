package io.matricula.platform.messaging.command;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are sent. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final double PAUSE_GROWTH = 3;
    private static final Duration BEHIND = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT_FOR_SAGAS = Duration.ofSeconds(1);

    @Bean
    Commands commands(
            CommandGateway gateway,
            Durability durability,
            SagasFirst sagasFirst,
            @Qualifier("requestDeadline") Supplier<Deadline> requestDeadline,
            @Value("${matricula.command-deadline:5s}") Duration deadline) {
        return new Commands(
                gateway,
                new Repetition(
                        ATTEMPTS, deadline, IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, PAUSE_GROWTH)),
                new RequestSender(requestDeadline, sagasFirst, durability),
                Sender.process(deadline.multipliedBy(ATTEMPTS)));
    }

    @Bean
    SagasFirst sagasFirst(Clock clock) {
        return new SagasFirst(clock, BEHIND, LONGEST_WAIT_FOR_SAGAS);
    }

    @Bean
    ConfigurerModule requestsGiveWayToSagas(SagasFirst sagasFirst) {
        return configurer -> configurer.eventProcessing().registerDefaultHandlerInterceptor(sagasFirst::watch);
    }
}
