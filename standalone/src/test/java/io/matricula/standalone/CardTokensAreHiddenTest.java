package io.matricula.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R23: whatever carries a card token says nothing of it in its text, so that no log and no error can have it. */
class CardTokensAreHiddenTest {

    private static final String TOKEN = "tok_of_somebody";

    static Stream<Class<?>> recordsWithACardToken() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.matricula").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(CardTokensAreHiddenTest::isCardToken));
    }

    @ParameterizedTest
    @MethodSource("recordsWithACardToken")
    void theTextOfARecordDoesNotTell(Class<?> type) throws ReflectiveOperationException {
        assertThat(withToken(type).toString()).doesNotContain(TOKEN);
    }

    @Test
    void messagesAndWhatIsMadeOfThemAreAmongThem() {
        assertThat(recordsWithACardToken().map(Class::getSimpleName))
                .contains("RequestEnrollment", "EnrollmentRequested", "PaymentChoice", "ChargeOrder", "Attempt")
                .hasSizeGreaterThan(10);
    }

    private static Object withToken(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(components).map(CardTokensAreHiddenTest::value).toArray());
    }

    private static @Nullable Object value(RecordComponent component) {
        return isCardToken(component) ? TOKEN : nothing(component.getType());
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
    }

    private static boolean isCardToken(RecordComponent component) {
        return component.getName().toLowerCase(java.util.Locale.ROOT).contains("cardtoken");
    }
}
