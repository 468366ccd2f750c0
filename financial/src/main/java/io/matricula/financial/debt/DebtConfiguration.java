package io.matricula.financial.debt;

import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Debt.class, DebtController.class})
public class DebtConfiguration {

    @Bean
    DueDayPolicy dueDayPolicy(Commands commands, Timers timers, SchoolCalendar calendar) {
        return new DueDayPolicy(commands.fromProcess(), timers, calendar);
    }

    @Bean
    ConfigurerModule dueDayProcessor() {
        return Processors.live(DueDayPolicy.PROCESSOR, 1, 1);
    }
}
