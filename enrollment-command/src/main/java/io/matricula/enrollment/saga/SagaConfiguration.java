package io.matricula.enrollment.saga;

import io.matricula.enrollment.enrollment.HoldDurations;
import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.ConcernsEnrollment;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({EnrollmentSaga.class, MatterSaga.class})
public class SagaConfiguration {

    static final String PROCESSOR = "EnrollmentSagaProcessor";

    private static final int SEGMENTS = 4;
    private static final int BATCH_SIZE = 32;

    @Bean
    EnrollmentSteps enrollmentSteps(
            Commands commands, PersonRecognition people, Timers timers, HoldDurations holds, Clock clock) {
        return new EnrollmentSteps(commands.fromProcess(), people.fromProcess(), timers, holds, clock);
    }

    @Bean
    ConfigurerModule enrollmentSagaProcessor() {
        return Processors.liveSagas(PROCESSOR, SEGMENTS, BATCH_SIZE, SagaConfiguration::enrollmentOf);
    }

    private static String enrollmentOf(Object fact) {
        return ((ConcernsEnrollment) fact).enrollmentId().toString();
    }
}
