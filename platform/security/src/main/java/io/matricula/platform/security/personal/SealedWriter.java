package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.Personal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a {@link Personal} property sealed, for the person whom the object around it is about. */
final class SealedWriter extends ValueSerializer<Object> {

    private final PersonalData personal;
    private final @Nullable BeanProperty property;

    SealedWriter(PersonalData personal) {
        this(personal, null);
    }

    private SealedWriter(PersonalData personal, @Nullable BeanProperty property) {
        this.personal = personal;
        this.property = property;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty of) {
        return new SealedWriter(personal, of);
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        BeanProperty of = Objects.requireNonNull(property, "only properties are personal");
        Personal mark = of.getAnnotation(Personal.class);
        UUID person = person(json.streamWriteContext())
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing says whom this is about: " + of.getMember().getFullName()));
        json.writeString(personal.sealed(
                person,
                mark.value(),
                of.getName(),
                TextForm.of(value.getClass()).textOf(value)));
    }

    private static Optional<UUID> person(TokenStreamContext innermost) {
        return Stream.iterate(innermost, context -> context != null, TokenStreamContext::getParent)
                .flatMap(context -> Subjects.of(context.currentValue()).stream())
                .findFirst();
    }
}
