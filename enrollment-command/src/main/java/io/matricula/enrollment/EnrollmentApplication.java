package io.matricula.enrollment;

import io.matricula.platform.messaging.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Academic service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EnrollmentConfiguration.class)
public class EnrollmentApplication {

    public static void main(String[] args) {
        Service.run("enrollment-command", EnrollmentApplication.class, args);
    }
}
