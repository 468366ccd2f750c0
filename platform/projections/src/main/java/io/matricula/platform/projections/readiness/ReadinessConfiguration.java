package io.matricula.platform.projections.readiness;

import io.matricula.platform.projections.Projections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reading only what is ready. */
@Configuration(proxyBeanMethods = false)
public class ReadinessConfiguration {

    @Bean
    WebMvcConfigurer readinessChecks(ObjectProvider<Projections> projections) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadinessCheck(projections.getObject()));
            }
        };
    }
}
