package io.matricula.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Ids, dates and amounts are written as JSON strings; a number is the wrong type, not a value to be guessed from. */
final class TextOnly extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final Set<Class<?>> TYPES =
            Set.of(BigDecimal.class, Currency.class, Instant.class, LocalDate.class, UUID.class);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return TYPES.contains(type.getBeanClass()) ? new FromText(deserializer) : deserializer;
    }

    private static final class FromText extends DelegatingDeserializer {

        FromText(ValueDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new FromText(deserializer);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(getValueType(context), json);
            }
            return json.getString().isBlank()
                    ? context.handleWeirdStringValue(handledType(), json.getString(), "is blank")
                    : super.deserialize(json, context);
        }
    }
}
