package steppe;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import steppe.plugin.Plugin;

/** What programs may rely on, {@code steppe.api} and {@code steppe.plugin}, stands by itself; what is public beside has a reason. */
@AnalyzeClasses(packages = "steppe")
final class ApiTest {
    @ArchTest
    static final ArchRule apiMentionsOnlyItselfAndJava = codeUnits()
            .that(describe("programs can call", ApiTest::isCallable))
            .should(new ArchCondition<>("mention only the API and Java") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    mentioned(unit)
                            .filter(type ->
                                    !isApi(type) && !type.getPackageName().startsWith("java."))
                            .filter(type -> !type.isPrimitive())
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " mentions " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule publicTypes_areUsedByAnotherPackage = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and(describe("are of Steppe's own use", type -> !isApi(type) && !isFound(type)))
            .should(new ArchCondition<>("be used by another package, or be package-private") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean isUsed = Stream.concat(Stream.of(type), nested(type))
                            .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                            .anyMatch(use ->
                                    !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                    if (!isUsed) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is used by its package alone"));
                    }
                }
            });

    /** Whether Java finds it by its name: to begin with, or as a service. Tests may be as they like. */
    private static boolean isFound(JavaClass type) {
        return type.getName().equals("steppe.cli.Main")
                || type.isAssignableTo(Plugin.class)
                || type.getSource().orElseThrow().getUri().toString().contains("/test-classes/");
    }

    private static Stream<JavaClass> nested(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(each -> each.getName().startsWith(type.getName() + "$"));
    }

    private static boolean isApi(JavaClass type) {
        var place = type.getBaseComponentType().getPackageName();
        return place.equals("steppe.api") || place.equals("steppe.plugin");
    }

    private static boolean isCallable(JavaCodeUnit unit) {
        return isApi(unit.getOwner())
                && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaClass> mentioned(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> involved(type))
                .map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
