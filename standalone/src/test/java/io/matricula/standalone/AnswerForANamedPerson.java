package io.matricula.standalone;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;

/** R35: what a handler answers with holds nothing personal, unless it says whom it is about. */
final class AnswerForANamedPerson extends ArchCondition<JavaMethod> {

    AnswerForANamedPerson() {
        super("answer with nothing personal that does not say whom it is about");
    }

    @Override
    public void check(JavaMethod handler, ConditionEvents events) {
        handler.getReturnType().getAllInvolvedRawTypes().stream()
                .filter(type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Personal.class)))
                .filter(type -> type.getFields().stream().noneMatch(field -> field.isAnnotatedWith(DataSubject.class)))
                .forEach(type -> events.add(SimpleConditionEvent.violated(
                        handler, handler.getFullName() + " answers with " + type.getName() + ", which names nobody")));
        events.add(SimpleConditionEvent.satisfied(handler, handler.getFullName()));
    }
}
