package io.matricula.enrollment.student;

import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import io.matricula.platform.security.identity.PersonalIds;
import java.time.Period;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Student.class, EmailIdentity.class, DocumentIdentity.class, ContactController.class, HoldController.class})
public class StudentConfiguration {

    @Bean
    ContactPolicy contactPolicy(Commands commands, PersonRecognition people) {
        return new ContactPolicy(commands.fromProcess(), people.fromProcess());
    }

    @Bean
    DebtPolicy debtPolicy(
            Commands commands, SchoolCalendar calendar, @Value("${matricula.chargeback.due}") Period timeToPay) {
        return new DebtPolicy(commands.fromProcess(), calendar, timeToPay);
    }

    @Bean
    ConfigurerModule debtProcessor() {
        return Processors.live(DebtPolicy.PROCESSOR, 1, 1);
    }

    @Bean
    ConfigurerModule contactProcessor() {
        return Processors.live(ContactPolicy.PROCESSOR, 1, 1);
    }

    @Bean
    PersonRecognition personDirectory(Commands commands, PersonalIds ids, AddressIds addresses) {
        return new PersonRecognition(commands, new IdentityKeys(ids, addresses));
    }
}
