package io.matricula.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.matricula.shared.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which of the numbered rules it decides. */
final class NameItsRule extends ArchCondition<JavaClass> {

    private static final Pattern NUMBER = Pattern.compile("R([1-9]|[12][0-9]|3[0-6])");

    NameItsRule() {
        super("name its rule");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String[] numbers = type.getAnnotationOfType(Rule.class).value();
        boolean named = numbers.length > 0
                && Stream.of(numbers).allMatch(number -> NUMBER.matcher(number).matches());
        events.add(new SimpleConditionEvent(type, named, type.getName() + " names " + String.join(", ", numbers)));
    }
}
