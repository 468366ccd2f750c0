package io.matricula.platform.projections.paging;

import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.security.identity.PersonalIds;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC and the OpenAPI document what pages are. */
@Configuration(proxyBeanMethods = false)
public class PagingConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    WebMvcConfigurer pages() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PagingArgument());
            }
        };
    }

    @Bean
    EmailKeys emailKeys(PersonalIds ids) {
        return new EmailKeys(ids);
    }

    @Bean
    AsText<?> emailKeysAsText(EmailKeys keys) {
        return keys.asText();
    }

    @Bean
    OperationCustomizer pageParameters() {
        return (operation, method) -> {
            if (Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == Paging.class)) {
                operation.addParametersItem(number("page", "Counts from 0.", 0, Paging.MAX_PAGE, 0));
                operation.addParametersItem(
                        number("size", "Items on a page.", 1, Paging.MAX_SIZE, Paging.DEFAULT_SIZE));
                operation.addParametersItem(new QueryParameter()
                        .name(Cursor.PARAMETER)
                        .description(
                                "Instead of page: what an answer said as next. Unlike pages, this neither skips nor"
                                        + " repeats what is in the list all the time.")
                        .schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static QueryParameter number(String name, String description, int least, int most, int otherwise) {
        var schema = new IntegerSchema();
        schema.minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most))
                .setDefault(otherwise);
        var parameter = new QueryParameter();
        parameter.name(name).description(description).schema(schema);
        return parameter;
    }
}
