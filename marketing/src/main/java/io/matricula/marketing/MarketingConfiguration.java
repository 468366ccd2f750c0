package io.matricula.marketing;

import io.matricula.marketing.lead.LeadConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Marketing context. */
@Configuration(proxyBeanMethods = false)
@Import({LeadConfiguration.class})
public class MarketingConfiguration {}
