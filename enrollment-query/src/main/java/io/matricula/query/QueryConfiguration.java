package io.matricula.query;

import io.matricula.platform.projections.paging.KnownParameters;
import io.matricula.query.attention.AttentionConfiguration;
import io.matricula.query.deadletters.DeadLettersConfiguration;
import io.matricula.query.enrollments.EnrollmentsConfiguration;
import io.matricula.query.erasures.ErasuresConfiguration;
import io.matricula.query.funnel.FunnelConfiguration;
import io.matricula.query.leads.LeadsConfiguration;
import io.matricula.query.offerings.OfferingsConfiguration;
import io.matricula.query.payments.PaymentsConfiguration;
import io.matricula.query.people.PeopleConfiguration;
import io.matricula.query.students.StudentsConfiguration;
import io.matricula.query.timeline.TimelineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans of the read side context. */
@Configuration(proxyBeanMethods = false)
@Import({
    DeadLettersConfiguration.class,
    OfferingsConfiguration.class,
    EnrollmentsConfiguration.class,
    TimelineConfiguration.class,
    StudentsConfiguration.class,
    PaymentsConfiguration.class,
    LeadsConfiguration.class,
    PeopleConfiguration.class,
    ErasuresConfiguration.class,
    FunnelConfiguration.class,
    AttentionConfiguration.class
})
public class QueryConfiguration {

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters("io.matricula.query", "io.matricula.platform.projections"));
            }
        };
    }
}
