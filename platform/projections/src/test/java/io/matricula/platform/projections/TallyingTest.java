package io.matricula.platform.projections;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test inside a service with a projection; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Tallying.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "matricula.data=target/data/${random.uuid}")
public @interface TallyingTest {}
