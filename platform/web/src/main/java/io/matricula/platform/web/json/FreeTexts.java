package io.matricula.platform.web.json;

import io.matricula.platform.web.text.FreeText;
import io.matricula.platform.web.text.TextIsOneReadableLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Every text of every body is free text, unless it is {@link VerbatimText}: none can be forgotten. */
final class FreeTexts extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return type.getBeanClass() == String.class ? new Checked(deserializer) : deserializer;
    }

    private static class Checked extends DelegatingDeserializer {

        Checked(ValueDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new Checked(deserializer);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null && property.getAnnotation(VerbatimText.class) != null
                    ? new ToTheLetter(_delegatee)
                    : this;
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? checked(json, json.getString())
                    : super.deserialize(json, context);
        }

        String checked(JsonParser json, String text) {
            refuse(json, FreeText.objection(text));
            return FreeText.trimmed(text);
        }

        static void refuse(JsonParser json, Optional<String> objection) {
            if (objection.isPresent()) {
                throw new RefusedText(json, objection.get());
            }
        }
    }

    private static final class ToTheLetter extends Checked {

        ToTheLetter(ValueDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        String checked(JsonParser json, String text) {
            refuse(json, TextIsOneReadableLine.holds(text) ? Optional.empty() : Optional.of("has control characters"));
            return text;
        }
    }
}
