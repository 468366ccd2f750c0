package io.matricula.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.matricula.shared.Actor;
import io.matricula.shared.Rule;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.messaging.annotation.MessageHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RequestMapping;

/** The house stays as it was drawn: service -> platform -> shared-events, and rules that know no framework. */
@AnalyzeClasses(
        packages = "io.matricula",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** What modules share with the tests of others. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String SHARED = "io.matricula.shared..";
    private static final String PLATFORM = "io.matricula.platform..";
    private static final String EMBEDDED = "io.matricula.platform.embedded..";
    private static final String CLUSTER = "io.matricula.platform.cluster..";
    private static final String STANDALONE = "io.matricula.standalone..";

    private static final DescribedPredicate<JavaClass> THE_LANGUAGE =
            resideInAnyPackage("java..", "org.jspecify..", SHARED).as("the language and the published language");

    private static final DescribedPredicate<JavaClass> HOW_VALUES_ARE_WRITTEN =
            resideInAPackage("com.fasterxml.jackson.annotation..");

    private static final DescribedPredicate<JavaClass> AXONS_MARKS = describe(
            "Axon's marks of a message",
            type -> type.isEquivalentTo(Revision.class) || type.isEquivalentTo(TargetAggregateIdentifier.class));

    private static final DescribedPredicate<JavaClass> COMMANDS =
            describe("commands to an aggregate", type -> type.getFields().stream()
                    .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class)));

    /** They are read and never stored; nor does an {@link Actor} have a name: it is the identifier of who logged in. */
    private static final DescribedPredicate<JavaClass> BODIES_OF_REQUESTS = describe(
            "bodies of requests", type -> type.getFields().stream().anyMatch(field -> field.getAnnotations().stream()
                    .anyMatch(mark -> mark.getRawType().getPackageName().startsWith("jakarta.validation"))));

    @ArchTest
    static final ArchRule EACH_ROUTE_SAYS_WHOM_IT_IS_FOR = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat(not(assignableTo(ErrorController.class)))
            .should()
            .beAnnotatedWith(AllowedTo.class);

    @ArchTest
    static final ArchRule THE_PUBLISHED_LANGUAGE_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .dependOnClassesThat(resideInAPackage("io.matricula..").and(not(resideInAPackage(SHARED))));

    @ArchTest
    static final ArchRule THE_PLATFORM_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage("io.matricula..").and(not(resideInAnyPackage(SHARED, PLATFORM))));

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = slices().matching("io.matricula.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(SHARED, PLATFORM))
            .ignoreDependency(resideInAPackage(STANDALONE), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_WHOLE = noClasses()
            .that()
            .resideOutsideOfPackage(STANDALONE)
            .should()
            .dependOnClassesThat(resideInAPackage(STANDALONE));

    @ArchTest
    static final ArchRule MESSAGES_ARE_PLAIN = classes()
            .that(resideInAPackage(SHARED).and(resideInAnyPackage("..command..", "..event..")))
            .should()
            .onlyDependOnClassesThat(THE_LANGUAGE.or(HOW_VALUES_ARE_WRITTEN).or(AXONS_MARKS));

    @ArchTest
    static final ArchRule COMMANDS_ARE_PLAIN = classes()
            .that(COMMANDS)
            .should(new BeMadeOf(
                    THE_LANGUAGE.or(HOW_VALUES_ARE_WRITTEN).or(AXONS_MARKS).as("the language and marks of messages")));

    @ArchTest
    static final ArchRule PUBLISHED_COMMANDS_CROSS_A_BORDER = classes()
            .that(resideInAPackage(SHARED).and(resideInAPackage("..command..")))
            .and()
            .areRecords()
            .should(new CrossABorder());

    @ArchTest
    static final ArchRule VALUES_ARE_PLAIN = classes()
            .that(resideInAPackage(SHARED).and(not(resideInAnyPackage("..command..", "..event.."))))
            .should()
            .onlyDependOnClassesThat(THE_LANGUAGE.or(HOW_VALUES_ARE_WRITTEN));

    @ArchTest
    static final ArchRule RULES_AND_WHAT_THEY_ARE_MADE_OF_KNOW_NO_FRAMEWORK =
            classes().that().areAnnotatedWith(Rule.class).should(new BeMadeOf(THE_LANGUAGE.or(HOW_VALUES_ARE_WRITTEN)));

    @ArchTest
    static final ArchRule RULES_HAVE_A_NUMBER =
            classes().that().areAnnotatedWith(Rule.class).should(new NameItsRule());

    @ArchTest
    static final ArchRule POLICIES_ARE_NOT_REPLAYED = classes()
            .that()
            .areAnnotatedWith(ProcessingGroup.class)
            .and()
            .areNotAnnotatedWith(Saga.class)
            .should()
            .beAnnotatedWith(DisallowReplay.class);

    @ArchTest
    static final ArchRule NOBODY_SCANS_FOR_BEANS = noClasses()
            .should()
            .beAnnotatedWith(ComponentScan.class)
            .orShould()
            .beAnnotatedWith(SpringBootApplication.class);

    @ArchTest
    static final ArchRule NOBODY_KNOWS_ON_WHICH_STORES_IT_RUNS = noClasses()
            .that()
            .resideOutsideOfPackages(EMBEDDED, CLUSTER, STANDALONE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(EMBEDDED, CLUSTER));

    @ArchTest
    static final ArchRule NO_TEXT_OF_A_BODY_IS_READ_UNSEEN = methods().should(new TakeBodiesOfNamedFields());

    @ArchTest
    static final ArchRule WHAT_IS_PERSONAL_IS_SEALED_WHERE_IT_IS_STORED = classes()
            .that(resideInAnyPackage(
                            SHARED,
                            "io.matricula.enrollment..",
                            "io.matricula.marketing..",
                            "io.matricula.financial..",
                            "io.matricula.query..")
                    .and(not(BODIES_OF_REQUESTS))
                    .and(not(equivalentTo(Actor.class)))
                    .as("may be stored"))
            .should(new SayWhatIsPersonal());

    /** It travels between the services of a cluster, where nothing seals a value that does not say whom it is about. */
    @ArchTest
    static final ArchRule WHAT_IS_ANSWERED_SAYS_WHOM_IT_IS_ABOUT =
            methods().that().areMetaAnnotatedWith(MessageHandler.class).should(new AnswerForANamedPerson());
}
