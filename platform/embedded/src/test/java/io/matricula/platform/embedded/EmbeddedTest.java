package io.matricula.platform.embedded;

import io.matricula.platform.web.ExampleService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test inside a service with embedded stores; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ExampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "matricula.data=target/data/${random.uuid}")
public @interface EmbeddedTest {}
