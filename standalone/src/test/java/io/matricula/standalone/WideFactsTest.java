package io.matricula.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.financial.event.FinancialEvent;
import io.matricula.shared.marketing.event.MarketingEvent;
import io.matricula.shared.operations.event.OperationsEvent;
import io.matricula.shared.privacy.event.PrivacyEvent;
import io.matricula.standalone.documents.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact of nine fields and more is made in one place of production and in one of the tests, so that a new field touches few files. */
class WideFactsTest {

    private static final int WIDE = 9;

    static Stream<Class<?>> wideFacts() {
        return Stream.of(
                        AcademicEvent.class,
                        FinancialEvent.class,
                        MarketingEvent.class,
                        OperationsEvent.class,
                        PrivacyEvent.class)
                .<Class<?>>flatMap(context -> Stream.of(context.getPermittedSubclasses()))
                .filter(fact -> fact.getRecordComponents().length >= WIDE);
    }

    @ParameterizedTest
    @MethodSource("wideFacts")
    void isMadeInOnePlaceOfProductionAndInOneOfTheTests(Class<?> fact) {
        List<Path> makers = Sources.with("new " + fact.getSimpleName() + "(");
        assertThat(makers)
                .filteredOn(maker -> !isTest(maker) && !isOf(fact, maker))
                .hasSize(1);
        assertThat(makers).filteredOn(WideFactsTest::isTest).hasSize(1);
    }

    /** What a fact makes of itself needs no second list of its fields. */
    private static boolean isOf(Class<?> fact, Path source) {
        return source.endsWith(fact.getSimpleName() + ".java");
    }

    private static boolean isTest(Path source) {
        return source.toString().contains("/src/test/");
    }
}
