package io.matricula.enrollment.offering;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import({Offering.class, OfferingController.class})
public class OfferingSlice {}
