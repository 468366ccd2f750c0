package io.matricula.platform.command;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are sent. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration BEHIND = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT_FOR_SAGAS = Duration.ofSeconds(1);

    @Bean
    Commands commands(
            CommandGateway gateway,
            Durability durability,
            @Value("${matricula.command-deadline:5s}") Duration deadline) {
        Retry retry = Retry.of(
                "commands",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 3))
                        .retryExceptions(CommandTimedOut.class, ConcurrentChange.class)
                        .build());
        return new Commands(gateway, retry, deadline, durability);
    }

    @Bean
    SagasFirst sagasFirst(Clock clock) {
        return new SagasFirst(clock, BEHIND, LONGEST_WAIT_FOR_SAGAS);
    }

    @Bean
    ConfigurerModule requestsGiveWayToSagas(SagasFirst sagasFirst) {
        return configurer -> {
            configurer.eventProcessing().registerDefaultHandlerInterceptor(sagasFirst::watch);
            configurer.onStart(() ->
                    configurer.buildConfiguration().commandBus().registerDispatchInterceptor(sagasFirst::giveWay));
        };
    }
}
