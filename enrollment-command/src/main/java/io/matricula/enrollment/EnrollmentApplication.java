package io.matricula.enrollment;

import io.matricula.platform.messaging.ServiceProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Academic service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EnrollmentCommandConfiguration.class)
public class EnrollmentApplication {

    public static void main(String[] args) {
        ServiceProcess.run("enrollment-command", EnrollmentApplication.class, args);
    }
}
