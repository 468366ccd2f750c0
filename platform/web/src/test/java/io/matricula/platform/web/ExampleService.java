package io.matricula.platform.web;

import io.matricula.platform.messaging.command.ExampleCommands;
import io.matricula.platform.web.access.GuardedController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A service with nothing but the platform and a few examples to try it with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ExampleCommands.class, ExampleController.class, GuardedController.class})
public class ExampleService {}
