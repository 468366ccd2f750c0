package io.matricula.platform.projections;

import io.matricula.platform.security.personal.PersonalData;
import io.matricula.platform.security.personal.Subjects;
import io.matricula.shared.privacy.Personal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The {@link Personal} texts of documents, sealed for the person whom the document is about. */
final class PersonalDocuments {

    private final PersonalData personal;
    private final ClassValue<List<Field>> fields = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fieldsIn(type).toList();
        }
    };

    PersonalDocuments(PersonalData personal) {
        this.personal = personal;
    }

    /**
     * Where a personal text is.
     *
     * @param holders the names of the documents around it, or of lists of such, the outermost first
     */
    private record Field(List<String> holders, String name, Personal mark) {

        Field within(String holder) {
            return new Field(Stream.concat(Stream.of(holder), holders.stream()).toList(), name, mark);
        }

        void change(Document document, UnaryOperator<@Nullable String> change) {
            change(document, 0, change);
        }

        private void change(@Nullable Object holder, int depth, UnaryOperator<@Nullable String> change) {
            if (holder instanceof Collection<?> several) {
                several.forEach(one -> change(one, depth, change));
            } else if (holder instanceof Document document && depth < holders.size()) {
                change(document.get(holders.get(depth)), depth + 1, change);
            } else if (holder instanceof Document document && document.get(name) instanceof String text) {
                document.put(name, change.apply(text));
            }
        }
    }

    /** Seals what a body has become as a document. */
    void seal(Object body, Document document) {
        for (Field field : fields.get(body.getClass())) {
            field.change(
                    document,
                    text -> personal.sealed(personIn(body), field.mark().value(), field.name(), text));
        }
    }

    /** Opens a document that is to become a body of this type. */
    void open(Class<?> type, Document document) {
        for (Field field : fields.get(type)) {
            field.change(document, text -> personal.opened(field.name(), text));
        }
    }

    private static UUID personIn(Object body) {
        return Subjects.of(body)
                .orElseThrow(() -> new IllegalStateException("Nothing says whom it is about: " + body.getClass()));
    }

    private static Stream<Field> fieldsIn(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(PersonalDocuments::fieldsIn)
                : Stream.empty();
    }

    private static Stream<Field> fieldsIn(RecordComponent component) {
        Personal mark = component.getAnnotation(Personal.class);
        return mark == null
                ? fieldsIn(typeOf(component)).map(field -> field.within(component.getName()))
                : Stream.of(new Field(List.of(), component.getName(), mark));
    }

    /** Of a list, that of what is in it. */
    private static Class<?> typeOf(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                ? ResolvableType.forType(component.getGenericType())
                        .getGeneric(0)
                        .toClass()
                : component.getType();
    }
}
