package io.matricula.platform.web;

import io.matricula.platform.messaging.calendar.SchoolCalendar;
import io.matricula.platform.web.access.RouteAccessConfiguration;
import io.matricula.platform.web.answer.AnswerConfiguration;
import io.matricula.platform.web.body.BodyConfiguration;
import io.matricula.platform.web.consistency.ConsistencyConfiguration;
import io.matricula.platform.web.idempotency.IdempotencyConfiguration;
import io.matricula.platform.web.json.JsonConfiguration;
import io.matricula.platform.web.limit.LimitConfiguration;
import io.matricula.platform.web.openapi.OpenApiConfiguration;
import io.matricula.platform.web.problem.ProblemConfiguration;
import io.matricula.platform.web.requestpolicy.CrossOriginConfiguration;
import io.matricula.platform.web.requestpolicy.RequestPolicyConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The edge to HTTP. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    AnswerConfiguration.class,
    BodyConfiguration.class,
    RequestPolicyConfiguration.class,
    CrossOriginConfiguration.class,
    ProblemConfiguration.class,
    OpenApiConfiguration.class,
    JsonConfiguration.class,
    ConsistencyConfiguration.class,
    IdempotencyConfiguration.class,
    LimitConfiguration.class,
    RouteAccessConfiguration.class
})
class WebConfiguration {

    @Bean
    static FreePorts freePorts() {
        return new FreePorts();
    }

    /** Whether a date in a request is past is a question of the school's days. */
    @Bean
    ValidationConfigurationCustomizer daysOfTheSchool(SchoolCalendar calendar) {
        return validation -> validation.clockProvider(() -> calendar.clock().withZone(calendar.zone()));
    }
}
