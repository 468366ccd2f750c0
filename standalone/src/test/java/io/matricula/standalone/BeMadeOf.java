package io.matricula.standalone;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/** Depends on allowed types only, and on types of the same package that do so too. */
final class BeMadeOf extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> allowed;

    BeMadeOf(DescribedPredicate<JavaClass> allowed) {
        super("be made of " + allowed.getDescription() + " only");
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass rule, ConditionEvents events) {
        check(rule, new HashSet<>(), events);
    }

    private void check(JavaClass type, Set<JavaClass> seen, ConditionEvents events) {
        if (!seen.add(type)) {
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().equals(type.getPackageName())) {
                check(target, seen, events);
            } else if (!target.isPrimitive() && !allowed.test(target)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
