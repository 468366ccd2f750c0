package io.matricula.platform.security.personal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a personal property: null once the person is erased. */
final class SealedReader extends ValueDeserializer<Object> {

    private final PersonalData personal;
    private final @Nullable BeanProperty property;

    SealedReader(PersonalData personal) {
        this(personal, null);
    }

    private SealedReader(PersonalData personal, @Nullable BeanProperty property) {
        this.personal = personal;
        this.property = property;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty of) {
        return new SealedReader(personal, of);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        BeanProperty of = Objects.requireNonNull(property, "only properties are personal");
        String text = personal.opened(of.getName(), json.getString());
        return text == null
                ? null
                : TextForm.of(of.getType().getRawClass()).read().apply(text);
    }
}
