package io.matricula.marketing.lead;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the lead. */
@Configuration(proxyBeanMethods = false)
@Import({Lead.class, LeadController.class})
public class LeadConfiguration {}
