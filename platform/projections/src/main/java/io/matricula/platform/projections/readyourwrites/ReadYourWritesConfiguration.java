package io.matricula.platform.projections.readyourwrites;

import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.ProjectionsOfReads;
import io.matricula.platform.web.consistency.ConsistencyToken;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.Clock;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reading one's own write. */
@Configuration(proxyBeanMethods = false)
public class ReadYourWritesConfiguration {

    @Bean
    DeferredReads deferredReads(Projections projections, Clock clock) {
        return new DeferredReads(projections, clock);
    }

    @Bean
    WebMvcConfigurer ownWrites(ObjectProvider<DeferredReads> deferredReads) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadYourWritesInterceptor(deferredReads.getObject()));
            }
        };
    }

    @Bean
    OperationCustomizer consistencyTokenOfReads() {
        return (operation, method) -> {
            if (!ProjectionsOfReads.by(method).isEmpty()) {
                operation.addParametersItem(new HeaderParameter()
                        .name(ConsistencyToken.HEADER)
                        .description("What a command was answered with: the answer shows at least what that did.")
                        .schema(new StringSchema()));
                operation
                        .getResponses()
                        .addApiResponse(
                                "503",
                                new ApiResponse()
                                        .description("The read model is not ready, or does not show yet what the"
                                                + " Consistency-Token stands for.")
                                        .addHeaderObject(
                                                HttpHeaders.RETRY_AFTER,
                                                new Header()
                                                        .description("In how many seconds to ask again.")
                                                        .schema(new IntegerSchema())));
            }
            return operation;
        };
    }
}
