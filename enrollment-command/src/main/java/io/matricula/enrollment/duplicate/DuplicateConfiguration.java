package io.matricula.enrollment.duplicate;

import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.PersonalIds;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import(Lookalikes.class)
public class DuplicateConfiguration {

    private static final int BATCH_SIZE = 16;

    @Bean
    DuplicatePolicy duplicatePolicy(Commands commands, PersonRecognition people, PersonalIds ids) {
        return new DuplicatePolicy(commands.fromProcess(), people.fromProcess(), ids);
    }

    /** Whatever it finds it finds again, so that a few facts may go together, and nobody waits for what it compares. */
    @Bean
    ConfigurerModule duplicateProcessor() {
        return Processors.liveOutsideOfTransactions(DuplicatePolicy.PROCESSOR, 1, BATCH_SIZE);
    }
}
