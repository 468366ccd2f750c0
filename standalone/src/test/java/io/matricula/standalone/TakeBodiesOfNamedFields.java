package io.matricula.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.web.bind.annotation.RequestBody;

/** A body is a record, whose texts are looked at one by one when it is read, or bytes that were signed. */
final class TakeBodiesOfNamedFields extends ArchCondition<JavaMethod> {

    TakeBodiesOfNamedFields() {
        super("take bodies of named fields");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                .map(JavaParameter::getRawType)
                .filter(type -> !isNamed(type))
                .forEach(type -> events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " takes a body of " + type.getSimpleName())));
    }

    private static boolean isNamed(JavaClass type) {
        return type.isEquivalentTo(byte[].class)
                || (type.isRecord()
                        && type.getFields().stream()
                                .map(field -> field.getRawType().getPackageName())
                                .noneMatch(name -> name.startsWith("tools.jackson")));
    }
}
