package io.matricula.enrollment.unpaid;

import io.matricula.platform.messaging.command.Commands;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import(UnpaidHolds.class)
public class UnpaidConfiguration {

    @Bean
    UnpaidLimit unpaidLimit(@Value("${matricula.max-unpaid}") int most) {
        return new UnpaidLimit(most);
    }

    @Bean
    UnpaidPlaces unpaidPlaces(Commands commands, Clock clock) {
        return new UnpaidPlaces(commands, clock);
    }
}
