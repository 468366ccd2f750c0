package io.matricula.enrollment.sweeper;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
public class SweeperConfiguration {

    @Bean
    Rounds sweeperRounds(
            QueryGateway queries, Commands commands, Clock clock, @Value("${matricula.sweep.every}") Duration every) {
        return new Rounds("sweeper", every, new Sweeper(queries, commands.fromProcess(), clock)::sweep);
    }
}
