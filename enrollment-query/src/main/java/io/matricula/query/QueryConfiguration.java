package io.matricula.query;

import io.matricula.platform.PlatformConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the read side context. */
@Configuration(proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
public class QueryConfiguration {}
