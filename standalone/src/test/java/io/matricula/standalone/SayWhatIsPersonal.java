package io.matricula.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * R35: what may be stored says of each text and day that is about a person what it is kept for, and whom it is about: itself, or each type that it
 * lies in.
 */
final class SayWhatIsPersonal extends ArchCondition<JavaClass> {

    private static final Set<String> ABOUT_A_PERSON =
            Set.of("name", "fullname", "email", "phone", "documentnumber", "document", "birthdate", "address");

    SayWhatIsPersonal() {
        super("say what is personal, and whom it is about");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        fields(type)
                .filter(field -> isAboutAPerson(field) && !field.isAnnotatedWith(Personal.class))
                .forEach(field -> violated(events, type, field.getFullName() + " is not marked as personal"));
        if (holdsPersonalData(type) && !namesItsSubject(type) && !liesInOthers(type)) {
            violated(events, type, type.getFullName() + " does not say whom it is about");
        }
    }

    private static boolean isAboutAPerson(JavaField field) {
        JavaClass type = field.getRawType();
        return (type.isEquivalentTo(String.class) || type.isEquivalentTo(LocalDate.class))
                && ABOUT_A_PERSON.contains(field.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean holdsPersonalData(JavaClass type) {
        return fields(type)
                .anyMatch(field -> field.isAnnotatedWith(Personal.class)
                        || fields(field.getRawType()).anyMatch(inner -> inner.isAnnotatedWith(Personal.class)));
    }

    private static boolean namesItsSubject(JavaClass type) {
        return fields(type).anyMatch(field -> field.isAnnotatedWith(DataSubject.class));
    }

    /** A value of several personal texts: those who hold it say whom it is about, and are looked at themselves. */
    private static boolean liesInOthers(JavaClass type) {
        return type.isRecord()
                && fields(type).noneMatch(field -> field.getName().endsWith("Id"));
    }

    private static Stream<JavaField> fields(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static void violated(ConditionEvents events, JavaClass type, String what) {
        events.add(SimpleConditionEvent.violated(type, what));
    }
}
