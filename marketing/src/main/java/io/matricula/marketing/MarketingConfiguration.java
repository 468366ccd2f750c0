package io.matricula.marketing;

import io.matricula.marketing.lead.LeadConfiguration;
import io.matricula.platform.PlatformConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Marketing context. */
@Configuration(proxyBeanMethods = false)
@Import({PlatformConfiguration.class, LeadConfiguration.class})
public class MarketingConfiguration {}
