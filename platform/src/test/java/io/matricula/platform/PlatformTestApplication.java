package io.matricula.platform;

import io.matricula.platform.command.ExampleCommands;
import io.matricula.platform.web.ExampleController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A service with nothing but the platform and a few examples to try it with. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, ExampleCommands.class, ExampleController.class})
public class PlatformTestApplication {}
