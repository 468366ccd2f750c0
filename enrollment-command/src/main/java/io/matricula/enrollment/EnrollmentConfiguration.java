package io.matricula.enrollment;

import io.matricula.platform.PlatformConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Academic context. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
public class EnrollmentConfiguration {}
