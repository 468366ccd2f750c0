package io.matricula.enrollment.offering;

import io.matricula.platform.axon.Processors;
import io.matricula.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Offering.class, OfferingController.class})
public class OfferingSlice {

    @Bean
    SeatOffers seatOffers(Clock clock, @Value("${matricula.waitlist.offer}") Duration duration) {
        return new SeatOffers(clock, duration);
    }

    @Bean
    WaitlistPolicy waitlistPolicy(Commands commands) {
        return new WaitlistPolicy(commands.fromProcess());
    }

    @Bean
    CallOffPolicy callOffPolicy(Commands commands) {
        return new CallOffPolicy(commands.fromProcess());
    }

    @Bean
    ConfigurerModule waitlistProcessor() {
        return Processors.live(WaitlistPolicy.PROCESSOR, 1, 1);
    }

    @Bean
    ConfigurerModule callOffProcessor() {
        return Processors.live(CallOffPolicy.PROCESSOR, 1, 1);
    }
}
