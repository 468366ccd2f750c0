package io.matricula.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test behind the edge to HTTP; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ExampleService.class, StoresInMemory.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "axon.axonserver.enabled=false")
public @interface WebTest {}
