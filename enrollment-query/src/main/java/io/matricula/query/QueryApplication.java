package io.matricula.query;

import io.matricula.platform.messaging.ServiceProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The read side service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QueryConfiguration.class)
public class QueryApplication {

    public static void main(String[] args) {
        ServiceProcess.run("enrollment-query", QueryApplication.class, args);
    }
}
