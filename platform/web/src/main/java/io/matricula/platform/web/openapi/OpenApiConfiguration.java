package io.matricula.platform.web.openapi;

import io.matricula.platform.web.consistency.ConsistencyToken;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.idempotency.RequiresIdempotencyKey;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.shared.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What the OpenAPI document says about every endpoint. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(NewId.class).addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Matricula")
                        .version("1")
                        .description("From an interested person to an enrolled, paid-up student."));
    }

    @Bean
    OperationCustomizer consistencyTokenOfCommands() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PostMapping.class)
                    || method.hasMethodAnnotation(PutMapping.class)
                    || method.hasMethodAnnotation(PatchMapping.class)) {
                operation.getResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .forEach(response -> response.getValue()
                                .addHeaderObject(
                                        ConsistencyToken.HEADER,
                                        new Header()
                                                .description("Sent back with a read, it shows what this has done.")
                                                .schema(new StringSchema())));
            }
            return operation;
        };
    }

    @Bean
    OperationCustomizer commonHeaders() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(RequestHeaders.IDEMPOTENCY_KEY)
                        .description("The same key and body give the same answer and one effect.")
                        .required(method.hasMethodAnnotation(RequiresIdempotencyKey.class))
                        .schema(new StringSchema().minLength(1).maxLength(255)));
            }
            if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == Actor.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(RequestHeaders.ACTOR)
                        .description("Who does this, as long as there is no login.")
                        .schema(new StringSchema().minLength(1).maxLength(100)));
            }
            return operation;
        };
    }
}
