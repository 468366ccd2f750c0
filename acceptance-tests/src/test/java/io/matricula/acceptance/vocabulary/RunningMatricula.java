package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands the running product to a journey: the one at {@code MATRICULA_BASE_URL} (with short holds: at
 * {@code MATRICULA_SHORT_HOLDS_BASE_URL}), else a child process that lasts as long as the test run.
 */
final class RunningMatricula implements ParameterResolver, ExecutionCondition {

    /** Not in a store of JUnit: with several forks each class has stores of its own. They end with the virtual machine. */
    private static final Map<Holds, Server> SERVERS = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Matricula.class;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Deployment.isOurs() || elsewhere(holds(context)) != null
                ? ConditionEvaluationResult.enabled("there is a product for this story")
                : ConditionEvaluationResult.disabled(
                        "needs " + address(holds(context)) + ": a deployment with " + settings(holds(context)));
    }

    @Override
    public Matricula resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Holds holds = holds(context);
        return new Matricula(Deployment.isOurs() ? child(holds) : URI.create(String.valueOf(elsewhere(holds))));
    }

    private static Holds holds(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Journey.class)
                .map(Journey::holds)
                .orElse(Holds.USUAL);
    }

    private static URI child(Holds holds) {
        return SERVERS.computeIfAbsent(holds, RunningMatricula::start).url();
    }

    private static Server start(Holds holds) {
        ServerPlan plan = ServerPlan.fresh(holds.name().toLowerCase(Locale.ROOT))
                .startingQuickly()
                // Stories ask more often than anybody may, and all from one address.
                .with("MATRICULA_ANONYMOUS_RATE", "1000000/m");
        for (var setting : settings(holds).entrySet()) {
            plan = plan.with(setting.getKey(), setting.getValue());
        }
        return plan.start();
    }

    private static Map<String, String> settings(Holds holds) {
        return switch (holds) {
            case USUAL -> Map.of();
            case SHORT ->
                Map.of("MATRICULA_HOLD_PIX", "3s", "MATRICULA_HOLD_BOLETO", "3s", "MATRICULA_WAITLIST_OFFER", "5s");
        };
    }

    private static @Nullable String elsewhere(Holds holds) {
        return System.getenv(address(holds));
    }

    private static String address(Holds holds) {
        return switch (holds) {
            case USUAL -> "MATRICULA_BASE_URL";
            case SHORT -> "MATRICULA_SHORT_HOLDS_BASE_URL";
        };
    }
}
