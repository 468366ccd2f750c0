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

    private static final int MAX_ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final double PAUSE_GROWTH = 3;
    private static final Duration LAG_THRESHOLD = Duration.ofMillis(500);
    private static final Duration MAX_ADMISSION_DELAY = Duration.ofSeconds(1);

    @Bean
    Commands commands(
            CommandGateway gateway,
            Durability durability,
            CommandAdmission sagasFirst,
            @Qualifier("requestDeadline") Supplier<Deadline> requestDeadline,
            CommandOrigin requestOrigin,
            @Value("${matricula.command-deadline:5s}") Duration deadline) {
        return new Commands(
                gateway,
                new Repetition(
                        MAX_ATTEMPTS, deadline, IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, PAUSE_GROWTH)),
                new RequestSender(requestDeadline, sagasFirst, durability, requestOrigin),
                Sender.process(deadline.multipliedBy(MAX_ATTEMPTS)));
    }

    @Bean
    CommandAdmission sagasFirst(Clock clock) {
        return new CommandAdmission(clock, LAG_THRESHOLD, MAX_ADMISSION_DELAY);
    }

    @Bean
    ConfigurerModule requestsGiveWayToSagas(CommandAdmission sagasFirst) {
        return configurer -> configurer.eventProcessing().registerDefaultHandlerInterceptor(sagasFirst::watch);
    }
}
