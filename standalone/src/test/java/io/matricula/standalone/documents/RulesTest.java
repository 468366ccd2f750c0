package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.matricula.shared.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules in {@code docs/rules.md} are those of the code. */
class RulesTest {

    private static final List<ListedRule> RULES = ListedRule.in(Document.at("docs/rules.md"));

    @Test
    void everyRuleIsListedOnceAndSaysWhy() {
        assertThat(RULES)
                .allMatch(ListedRule::saysWhy)
                .extracting(ListedRule::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 36)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @Test
    void whatDecidesARuleIsListedWithIt() {
        Map<String, Set<String>> listed = new TreeMap<>();
        RULES.stream()
                .filter(rule -> !rule.inCode().isEmpty())
                .forEach(rule -> listed.put(rule.number(), new TreeSet<>(rule.inCode())));
        assertThat(listed).isEqualTo(decidersInCode());
    }

    @Test
    void aRuleThatIsBuiltNamesWhatKeepsIt() {
        assertThat(RULES.stream().filter(ListedRule::isBuilt))
                .allMatch(rule -> !rule.inCode().isEmpty() || rule.isTestedByDesign());
    }

    @Test
    void aRuleThatIsNotBuiltNamesNothing() {
        assertThat(RULES.stream().filter(rule -> !rule.isBuilt()))
                .allMatch(rule -> rule.keepers().isEmpty());
    }

    @Test
    void whatKeepsARuleExists() {
        Set<String> types = Sources.types();
        assertThat(RULES).allSatisfy(rule -> assertThat(types).as(rule.number()).containsAll(rule.keepers()));
    }

    private static Map<String, Set<String>> decidersInCode() {
        Map<String, Set<String>> deciders = new TreeMap<>();
        new ClassFileImporter()
                .importPackages("io.matricula").stream()
                        .filter(type -> type.isAnnotatedWith(Rule.class))
                        .forEach(type -> numbersOf(type)
                                .forEach(number -> deciders.computeIfAbsent(number, none -> new TreeSet<>())
                                        .add(type.getSimpleName())));
        return deciders;
    }

    private static List<String> numbersOf(JavaClass type) {
        return List.of(type.getAnnotationOfType(Rule.class).value());
    }
}
