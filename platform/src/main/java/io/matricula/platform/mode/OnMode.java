package io.matricula.platform.mode;

import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> wanted = metadata.getAnnotationAttributes(ConditionalOnMode.class.getName());
        return wanted != null && Mode.of(context.getEnvironment()) == wanted.get("value");
    }
}
