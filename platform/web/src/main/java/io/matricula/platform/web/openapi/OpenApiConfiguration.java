package io.matricula.platform.web.openapi;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.Permission;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.platform.web.consistency.ConsistencyToken;
import io.matricula.platform.web.idempotency.AnsweredAnew;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.idempotency.RequiresIdempotencyKey;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.shared.Actor;
import io.matricula.shared.access.AllowedTo;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What the OpenAPI document says about every endpoint. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    private static final String TOKEN = "token";
    private static final String CAPABILITY = "capability";
    private static final String TICKET = "ticket";

    static {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(NewId.class)
                .addRequestWrapperToIgnore(Actor.class, Caller.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Matricula")
                        .version("1")
                        .description("From an interested person to an enrolled, paid-up student."))
                .components(DocumentedProblems.in(new Components())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("From POST /oauth2/token, or from the issuer that is named."))
                        .addSecuritySchemes(
                                CAPABILITY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name(EnrollmentAccess.HEADER)
                                        .description("enrollmentAccess, as POST /v1/enrollments has answered it."))
                        .addSecuritySchemes(
                                TICKET,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.QUERY)
                                        .name(UpdatesTickets.PARAMETER)
                                        .description("From POST /v1/enrollments/{id}/updates/tickets.")));
    }

    /** What a request needs to show, by what its route says. */
    @Bean
    OperationCustomizer whomItIsFor() {
        return (operation, method) -> {
            Permission permission = Permission.of(method.getMethodAnnotation(AllowedTo.class));
            if (!permission.roles().isEmpty()) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            }
            if (permission.holder()) {
                operation.addSecurityItem(new SecurityRequirement().addList(CAPABILITY));
            }
            if (permission.ticket()) {
                operation.addSecurityItem(new SecurityRequirement().addList(TICKET));
            }
            return operation;
        };
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
            if (method.hasMethodAnnotation(PostMapping.class) && !method.hasMethodAnnotation(AnsweredAnew.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(RequestHeaders.IDEMPOTENCY_KEY)
                        .description("The same key and body give the same answer and one effect.")
                        .required(method.hasMethodAnnotation(RequiresIdempotencyKey.class))
                        .schema(new StringSchema().minLength(1).maxLength(255)));
            }
            return operation;
        };
    }

    /** After all others: what can go wrong depends on what they say. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OperationCustomizer problems() {
        return (operation, method) -> DocumentedProblems.of(operation);
    }

    @Bean
    ModelConverter nullableFields() {
        return new NullableFields();
    }
}
