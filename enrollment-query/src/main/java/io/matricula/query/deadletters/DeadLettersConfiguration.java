package io.matricula.query.deadletters;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this slice. */
@Configuration(proxyBeanMethods = false)
@Import(DeadLetterController.class)
public class DeadLettersConfiguration {}
