package io.matricula.platform.web.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Ids, dates and amounts are written as JSON strings, in the one way there is to write them; a number is the wrong type, and
 * digits are no date, not a value to be guessed from.
 */
final class TextOnly extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private static final Map<Class<?>, Pattern> TYPES = Map.of(
            BigDecimal.class, Pattern.compile("[0-9.eE+-]+"),
            Currency.class, Pattern.compile("[A-Z]{3}"),
            Instant.class, Pattern.compile(DAY + "T\\d{2}:\\d{2}:\\d{2}.+"),
            LocalDate.class, Pattern.compile(DAY),
            UUID.class, Pattern.compile("[0-9a-fA-F-]{36}"));

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        Pattern pattern = TYPES.get(type.getBeanClass());
        return pattern == null ? deserializer : new FromText(deserializer, pattern);
    }

    private static final class FromText extends DelegatingDeserializer {

        private final transient Pattern pattern;

        FromText(ValueDeserializer<?> deserializer, Pattern pattern) {
            super(deserializer);
            this.pattern = pattern;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new FromText(deserializer, pattern);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(getValueType(context), json);
            }
            return pattern.matcher(json.getString()).matches()
                    ? super.deserialize(json, context)
                    : context.handleWeirdStringValue(handledType(), json.getString(), "is written in another way");
        }
    }
}
