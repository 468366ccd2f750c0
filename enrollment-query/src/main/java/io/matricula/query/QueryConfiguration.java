package io.matricula.query;

import io.matricula.platform.projections.paging.KnownParameters;
import io.matricula.query.attention.AttentionSlice;
import io.matricula.query.deadletters.DeadLettersSlice;
import io.matricula.query.enrollments.EnrollmentsSlice;
import io.matricula.query.funnel.FunnelSlice;
import io.matricula.query.leads.LeadsSlice;
import io.matricula.query.offerings.OfferingsSlice;
import io.matricula.query.payments.PaymentsSlice;
import io.matricula.query.students.StudentsSlice;
import io.matricula.query.timeline.TimelineSlice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans of the read side context. */
@Configuration(proxyBeanMethods = false)
@Import({
    DeadLettersSlice.class,
    OfferingsSlice.class,
    EnrollmentsSlice.class,
    TimelineSlice.class,
    StudentsSlice.class,
    PaymentsSlice.class,
    LeadsSlice.class,
    FunnelSlice.class,
    AttentionSlice.class
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
