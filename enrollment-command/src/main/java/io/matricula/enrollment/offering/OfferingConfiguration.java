package io.matricula.enrollment.offering;

import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
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
public class OfferingConfiguration {

    private static final int MAX_OPEN_WINDOWS = 50;

    @Bean
    SeatOffers seatOffers(Clock clock, @Value("${matricula.waitlist.offer}") Duration duration) {
        return new SeatOffers(clock, duration);
    }

    @Bean
    WaitlistPolicy waitlistPolicy(Commands commands) {
        return new WaitlistPolicy(commands.fromProcess());
    }

    @Bean
    BulkCancellationPolicy callOffPolicy(Commands commands) {
        return new BulkCancellationPolicy(commands.fromProcess());
    }

    @Bean
    EnrollmentWindowPolicy enrollmentWindowPolicy(Timers timers) {
        return new EnrollmentWindowPolicy(timers);
    }

    @Bean
    ConfigurerModule waitlistProcessor() {
        return Processors.live(WaitlistPolicy.PROCESSOR, 1, 1);
    }

    @Bean
    ConfigurerModule callOffProcessor() {
        return Processors.live(BulkCancellationPolicy.PROCESSOR, 1, 1);
    }

    /** Offerings that are older than this processor have windows, too. */
    @Bean
    ConfigurerModule enrollmentWindowProcessor() {
        return Processors.fromTheBeginning(EnrollmentWindowPolicy.PROCESSOR, 1, MAX_OPEN_WINDOWS);
    }
}
