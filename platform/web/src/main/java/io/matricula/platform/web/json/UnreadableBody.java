package io.matricula.platform.web.json;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Why a body could not be read.
 *
 * @param field the path of what is wrong, such as {@code applicant.email}; {@code body} if it is the whole
 * @param message what is wrong with it
 * @param wellFormed whether the JSON has the right shape and only a value or a name in it is wrong
 */
public record UnreadableBody(String field, @Nullable String message, boolean wellFormed) {

    /** What is wrong with a body that Spring could not read; empty if it is no JSON at all. */
    public static Optional<UnreadableBody> explain(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException cause) {
            return Optional.of(explain(cause));
        }
        return unreadable.getCause() instanceof InputCoercionException cause
                ? Optional.of(new UnreadableBody(path(cause), "is out of range", true))
                : Optional.empty();
    }

    private static UnreadableBody explain(DatabindException cause) {
        if (cause instanceof UnrecognizedPropertyException) {
            return new UnreadableBody(path(cause), "is not known", true);
        }
        if (cause instanceof InvalidNullException) {
            return new UnreadableBody(path(cause), "is required", true);
        }
        if (cause instanceof InvalidFormatException format && writtenAsText(format)) {
            return new UnreadableBody(path(cause), "is not " + expected(format), true);
        }
        if (cause instanceof RefusedText) {
            return new UnreadableBody(path(cause), cause.getOriginalMessage(), true);
        }
        if (cause instanceof ValueInstantiationException) {
            return new UnreadableBody(path(cause), "is not valid", true);
        }
        return new UnreadableBody(path(cause), "is of the wrong JSON type", false);
    }

    private static boolean writtenAsText(InvalidFormatException format) {
        Class<?> type = format.getTargetType();
        return format.getValue() instanceof String && !isNumberOrBoolean(type);
    }

    private static boolean isNumberOrBoolean(@Nullable Class<?> type) {
        return type != null
                && (type.isPrimitive() || type == Integer.class || type == Long.class || type == Boolean.class);
    }

    private static String expected(InvalidFormatException format) {
        Class<?> type = format.getTargetType();
        if (type != null && type.isEnum()) {
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return "a valid " + (type == null ? "value" : type.getSimpleName());
    }

    private static String path(JacksonException cause) {
        String path = cause.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }
}
