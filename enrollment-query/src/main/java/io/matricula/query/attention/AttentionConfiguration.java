package io.matricula.query.attention;

import io.matricula.platform.messaging.deadletter.DeadLetterDirectory;
import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs attention. */
@Configuration(proxyBeanMethods = false)
public class AttentionConfiguration {

    @Bean
    Lateness lateness(@Value("${matricula.attention.grace}") Duration grace) {
        return new Lateness(grace);
    }

    @Bean
    Projection<ObservedEnrollment> attentionProjection(Lateness lateness) {
        return new AttentionProjection(lateness).projection();
    }

    @Bean
    Model<ObservedEnrollment> processes(Models models, Projection<ObservedEnrollment> attentionProjection) {
        return models.of(attentionProjection);
    }

    @Bean
    LateProcesses lateProcesses(Model<ObservedEnrollment> processes, Lateness lateness) {
        return new LateProcesses(processes, lateness);
    }

    @Bean
    AttentionQueryController attentionReads(LateProcesses processes, DeadLetterDirectory letters, Clock clock) {
        return new AttentionQueryController(processes, new StuckSagas(letters), clock);
    }
}
