package io.matricula.enrollment.erasure;

import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.personal.PersonalErasure;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Erasure.class, ErasureController.class})
public class ErasureConfiguration {

    @Bean
    PeopleRecords peopleRecords(QueryGateway queries, Clock clock) {
        return new PeopleRecords(queries, clock);
    }

    @Bean
    ErasureRequests erasureDesk(PeopleRecords people, Commands commands, Clock clock) {
        return new ErasureRequests(people, commands, clock);
    }

    @Bean
    ErasurePolicy erasurePolicy(
            Commands commands, PeopleRecords people, PersonRecognition identities, PersonalErasure keys, Clock clock) {
        return new ErasurePolicy(commands.fromProcess(), people, identities.fromProcess(), keys, clock);
    }

    @Bean
    ConfigurerModule erasureProcessor() {
        return Processors.liveOutsideOfTransactions(ErasurePolicy.PROCESSOR, 1, 1);
    }
}
