package io.matricula.enrollment.enrollment;

import io.matricula.enrollment.student.PersonDirectory;
import io.matricula.enrollment.unpaid.UnpaidPlaces;
import io.matricula.platform.command.Commands;
import io.matricula.platform.identity.AddressIds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Enrollment.class, EnrollmentController.class, AttentionController.class})
public class EnrollmentSlice {

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
