package io.matricula.enrollment.saga;

import io.matricula.enrollment.student.PersonDirectory;
import io.matricula.platform.axon.Processors;
import io.matricula.platform.command.Commands;
import io.matricula.platform.timer.Timers;
import io.matricula.shared.ConcernsEnrollment;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import(EnrollmentSaga.class)
public class SagaSlice {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 32;

    @Bean
    EnrollmentSteps enrollmentSteps(
            Commands commands,
            PersonDirectory people,
            Timers timers,
            Clock clock,
            @Value("${matricula.hold.card}") Duration card,
            @Value("${matricula.hold.pix}") Duration pix,
            @Value("${matricula.hold.boleto}") Duration boleto) {
        var holds = new HoldDurations(card, pix, boleto);
        return new EnrollmentSteps(commands.fromProcess(), people.fromProcess(), timers, holds, clock);
    }

    @Bean
    ConfigurerModule enrollmentSagaProcessor() {
        return Processors.liveSagas("EnrollmentSagaProcessor", SEGMENTS, BATCH, SagaSlice::enrollmentOf);
    }

    private static String enrollmentOf(Object fact) {
        return ((ConcernsEnrollment) fact).enrollmentId().toString();
    }
}
