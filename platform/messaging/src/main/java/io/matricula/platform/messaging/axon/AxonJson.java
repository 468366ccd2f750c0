package io.matricula.platform.messaging.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How messages, tokens, sagas and snapshots are written as JSON: their fields, and types only of Axon and of this product. */
public final class AxonJson {

    private AxonJson() {}

    /** Applies it to a mapper of Axon's. */
    public static void configure(JsonMapper.Builder json) {
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("io.matricula.")
                        .allowIfSubType("java.util.")
                        .build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Jackson 3 leaves final fields alone by default: a snapshot would lose what they hold, without a word.
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                // What was stored before an event had a field reads as 0 or false.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE));
    }
}
