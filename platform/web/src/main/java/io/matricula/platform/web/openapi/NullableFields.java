package io.matricula.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the fields of records which of them may be {@code null}, and not only left out: those that the code says it of. */
final class NullableFields implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> defined = schema.get$ref() == null ? schema : definedAs(schema.get$ref(), context);
            if (defined != null && defined.getProperties() != null) {
                mark(java.getRawClass(), defined.getProperties());
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> definedAs(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Class<?> type, Map<String, Schema> fields) {
        Arrays.stream(type.getRecordComponents())
                .filter(NullableFields::isShownAsNull)
                .map(RecordComponent::getName)
                .forEach(name -> fields.computeIfPresent(name, (same, schema) -> orNull(schema)));
    }

    private static boolean isShownAsNull(RecordComponent field) {
        JsonInclude inclusion = field.getAccessor().getAnnotation(JsonInclude.class);
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && (inclusion == null || inclusion.value() != JsonInclude.Include.NON_NULL);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of(NULL))));
        }
        if (schema.getTypes() == null) {
            return schema;
        }
        schema.addType(NULL);
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            schema.getEnum().add(null);
        }
        return schema;
    }
}
