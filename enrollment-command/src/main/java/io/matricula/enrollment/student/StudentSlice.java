package io.matricula.enrollment.student;

import io.matricula.platform.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Student.class, EmailIdentity.class, DocumentIdentity.class})
public class StudentSlice {

    @Bean
    PersonDirectory personDirectory(Commands commands) {
        return new PersonDirectory(commands);
    }
}
