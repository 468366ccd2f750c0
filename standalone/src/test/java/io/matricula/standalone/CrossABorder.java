package io.matricula.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;

/** Is known to more than one module besides the published language. */
final class CrossABorder extends ArchCondition<JavaClass> {

    CrossABorder() {
        super("cross the border of a service");
    }

    @Override
    public void check(JavaClass command, ConditionEvents events) {
        Set<String> modules = command.getDirectDependenciesToSelf().stream()
                .map(dependency -> module(dependency.getOriginClass()))
                .filter(module -> !module.equals("shared"))
                .collect(Collectors.toSet());
        events.add(new SimpleConditionEvent(
                command, modules.size() > 1, command.getSimpleName() + " is known to " + modules + " only"));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.matricula\\.(\\w+).*", "$1");
    }
}
