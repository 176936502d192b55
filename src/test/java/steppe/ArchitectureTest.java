package steppe;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The layout of the project, as far as a machine can hold it. */
@AnalyzeClasses(packages = "steppe", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** Every package with those it may import; all of them serve the command line, which wires. */
    private static final List<Stage> STAGES = List.of(
            stage("plugin"),
            stage("config", "plugin"),
            stage("model", "config", "plugin"),
            stage("experiment", "config", "model"),
            stage("results", "config", "model", "experiment", "plugin"),
            stage("analysis", "results"),
            stage("geo"),
            stage("chart", "results", "analysis", "geo"),
            stage("report", "config", "results", "analysis", "chart"),
            stage("web", "config", "experiment", "results", "analysis", "geo", "chart", "report"),
            stage("spark", "experiment", "results"),
            stage("gui", "config", "model", "geo"),
            stage("api", "plugin", "config", "model", "experiment", "results", "analysis", "chart"));

    @ArchTest
    static final ArchRule dataFlowsOneWay = CompositeArchRule.of(
                    STAGES.stream().map(Stage::importsNothingElse).toList())
            .as("packages import only what STAGES allows");

    @ArchTest
    static final ArchRule everyClassHasAPlace =
            classes().should().resideInAnyPackage(packages(allNames())).allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("steppe.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheModelKnowsMason = only("model", "gui").mayUse("sim..", "ec.util..");

    @ArchTest
    static final ArchRule onlyConfigReadsYaml = only("config").mayUse("org.yaml..");

    @ArchTest
    static final ArchRule onlyTheseReadJson = only("config", "results", "geo", "web")
            .mayUse("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule onlyReportsKnowOffice = only("report").mayUse("org.apache.poi..");

    @ArchTest
    static final ArchRule onlyTheDashboardServes = only("web").mayUse("io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule onlyResultsKnowTheDatabase =
            only("results").mayUse("org.duckdb..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule onlyChartsDraw =
            only("chart", "gui").mayUse("org.jfree..", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheTerminal =
            only("cli").mayUse("picocli..", "me.tongfei..", "org.jline..");

    @ArchTest
    static final ArchRule theModelTouchesNothingOutside = in("model")
            .neverUse("java\\.(io|nio|net|security|sql)\\.(?!Serializable).*")
            .neverUse("java\\.util\\.(Random|UUID|Timer.*|logging\\..*|concurrent\\..*)")
            .neverUse("java\\.time\\.(Clock|Instant).*")
            .neverUse("java\\.lang\\.(Thread.*|Process.*|Runtime)")
            .neverCall("java\\.time\\..*\\.now\\(")
            .neverCall("java\\.lang\\.System\\.(nanoTime|currentTimeMillis|identityHashCode|getenv|getProperty)\\(")
            .neverCall("java\\.lang\\.(Strict)?Math\\.random\\(")
            .neverCall("java\\.util\\.Collections\\.shuffle\\(")
            .rule("the model touches nothing outside: no file, clock, thread or hidden random number");

    /** Unordered sets and maps change their order with every start of the JVM, those of enums among them. */
    @ArchTest
    static final ArchRule whatTheModelWalksThroughHasAnOrder = in("model")
            .neverCall("java\\.util\\.(Set|Map)\\.(of|ofEntries|copyOf)\\([^)]")
            .neverCall("java\\.util\\.(HashSet|HashMap|IdentityHashMap)\\.<init>\\(")
            .neverCall("java\\.util\\.stream\\.Collectors\\.(toSet|toUnmodifiableSet|toUnmodifiableMap)\\(")
            .neverCall("java\\.util\\.stream\\.Collectors\\.(toMap\\([^,]*,[^,]*\\)|groupingBy\\([^,]*\\))")
            .rule("sets and maps that the model may walk through keep their order");

    /** Math may use instructions that differ in the last bit between machines; StrictMath does not. */
    @ArchTest
    static final ArchRule everyMachineComputesTheSameBits = in("config", "model", "experiment")
            .neverCall("java\\.lang\\.Math\\.(exp|log|pow|cbrt|hypot|a?sin|a?cos|a?tan)[a-z0-9]*\\(")
            .rule("only StrictMath, for Math.exp and its like differ between machines");

    @ArchTest
    static final ArchRule staticsNeverChange =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that(describe("could be final", ArchitectureTest::couldBeFinal))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base|Info|Data|Processor|Handler)")
            .allowEmptyShould(true);

    private static boolean couldBeFinal(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.reflect().isSealed();
    }

    private static Stage stage(String name, String... imports) {
        return new Stage(name, List.of(imports));
    }

    private static Owners only(String... owners) {
        return new Owners(packages(List.of(owners)));
    }

    private static Ban in(String... places) {
        return new Ban(packages(List.of(places)), new ArrayList<>());
    }

    private static List<String> allNames() {
        var names = new ArrayList<>(STAGES.stream().map(Stage::name).toList());
        names.add("cli");
        return names;
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "steppe." + name + "..").toArray(String[]::new);
    }

    private record Stage(String name, List<String> imports) {
        ArchRule importsNothingElse() {
            var others = allNames();
            others.remove(name);
            others.removeAll(imports);
            return noClasses()
                    .that()
                    .resideInAPackage("steppe." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(others))
                    .allowEmptyShould(true);
        }
    }

    private record Owners(String[] packages) {
        ArchRule mayUse(String... libraries) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries)
                    .allowEmptyShould(true);
        }
    }

    private record Ban(String[] packages, List<ArchRule> rules) {
        Ban neverUse(String types) {
            rules.add(noClasses()
                    .that()
                    .resideInAnyPackage(packages)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(types)
                    .allowEmptyShould(true));
            return this;
        }

        Ban neverCall(String start) {
            var pattern = Pattern.compile(start);
            DescribedPredicate<JavaAccess<?>> calls = describe(
                    "the target is " + start,
                    access -> pattern.matcher(access.getTarget().getFullName()).lookingAt());
            rules.add(noClasses()
                    .that()
                    .resideInAnyPackage(packages)
                    .should()
                    .accessTargetWhere(calls)
                    .allowEmptyShould(true));
            return this;
        }

        ArchRule rule(String description) {
            return CompositeArchRule.of(rules).as(description);
        }
    }
}
