package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.PersonRecognition;
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
public class EnrollmentConfiguration {

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
    AttentionRequests attentionDesk(Commands commands, QueryGateway queries, Clock clock) {
        return new AttentionRequests(commands, queries, clock);
    }

    @Bean
    EnrollmentRequests enrollmentDesk(
            Commands commands, PersonRecognition people, UnpaidPlaces unpaid, AddressIds addresses, Clock clock) {
        return new EnrollmentRequests(commands, people, unpaid, addresses, clock);
    }

    @Bean
    WithdrawalRequests withdrawalDesk(Commands commands) {
        return new WithdrawalRequests(commands);
    }
}
