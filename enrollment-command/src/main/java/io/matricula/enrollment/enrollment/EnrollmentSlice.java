package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.PersonDirectory;
import io.matricula.enrollment.unpaid.UnpaidPlaces;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Enrollment.class, EnrollmentController.class, AttentionController.class})
public class EnrollmentSlice {

    @Bean
    HoldDurations holdDurations(
            @Value("${matricula.hold.card}") Duration card,
            @Value("${matricula.hold.pix}") Duration pix,
            @Value("${matricula.hold.boleto}") Duration boleto) {
        return new HoldDurations(card, pix, boleto);
    }

    @Bean
    PaymentDeadlines paymentDeadlines(Clock clock, HoldDurations holds) {
        return new PaymentDeadlines(clock, holds);
    }

    @Bean
    AttentionDesk attentionDesk(Commands commands, QueryGateway queries, Clock clock) {
        return new AttentionDesk(commands, queries, clock);
    }

    @Bean
    EnrollmentDesk enrollmentDesk(
            Commands commands, PersonDirectory people, UnpaidPlaces unpaid, AddressIds addresses, Clock clock) {
        return new EnrollmentDesk(commands, people, unpaid, addresses, clock);
    }

    @Bean
    WithdrawalDesk withdrawalDesk(Commands commands) {
        return new WithdrawalDesk(commands);
    }
}
