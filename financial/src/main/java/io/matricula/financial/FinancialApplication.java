package io.matricula.financial;

import io.matricula.platform.messaging.ServiceProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Financial service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(FinancialConfiguration.class)
public class FinancialApplication {

    public static void main(String[] args) {
        ServiceProcess.run("financial", FinancialApplication.class, args);
    }
}
