package io.matricula.enrollment.erasure;

import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.rounds.Rounds;
import io.matricula.platform.security.personal.ErasureList;
import io.matricula.platform.security.personal.PersonalErasure;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Erasure.class, ErasureController.class})
public class ErasureConfiguration {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

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
            Commands commands,
            PeopleRecords people,
            PersonRecognition identities,
            PersonalErasure keys,
            KnownErasures known,
            Clock clock) {
        return new ErasurePolicy(commands.fromProcess(), people, identities.fromProcess(), keys, known, clock);
    }

    @Bean
    KnownErasures knownErasures(ErasureList list) {
        return new KnownErasures(list);
    }

    @Bean
    ErasuresAfterRestore erasuresHealthIndicator(KnownErasures known, Commands commands) {
        return new ErasuresAfterRestore(known, commands.fromProcess());
    }

    @Bean
    Rounds erasuresAfterRestore(ErasuresAfterRestore erasuresHealthIndicator) {
        return new Rounds("erasures-after-restore", Duration.ZERO, LOOK_INTERVAL, erasuresHealthIndicator::look);
    }

    @Bean
    ConfigurerModule erasureProcessor() {
        return Processors.liveOutsideOfTransactions(ErasurePolicy.PROCESSOR, 1, 1);
    }
}
