package io.matricula.marketing.lead;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.identity.AddressIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the lead. */
@Configuration(proxyBeanMethods = false)
@Import({Lead.class, LeadController.class})
public class LeadConfiguration {

    @Bean
    LeadDirectory leadDirectory(Commands commands, AddressIds addresses) {
        return new LeadDirectory(commands, addresses);
    }
}
