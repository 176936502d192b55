package steppe.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import steppe.config.ConfigException;
import steppe.config.FactorSpec;
import steppe.config.NumberNames;
import steppe.config.Scenario;
import steppe.config.Sourced;

/** Reads factors. Knows the numbers of a scenario, and which factor has each. */
final class FactorParser {
    private final Scenario scenario;
    private final NumberNames names;
    private final Map<String, String> owners = new LinkedHashMap<>();

    FactorParser(Scenario scenario) {
        this.scenario = scenario;
        this.names = new NumberNames(scenario);
    }

    /**
     * The factors in the order of their specs, and of their numbers where each is one.
     *
     * @param refused takes the name of every spec that cannot be read, with the reason as the rest of a sentence
     */
    List<Factor> parse(Map<String, FactorSpec> specs, BiConsumer<String, String> refused) {
        var found = new LinkedHashMap<String, List<Factor>>();
        specs.keySet().forEach(name -> found.put(name, List.of()));
        for (boolean others : new boolean[] {false, true}) {
            specs.forEach((name, spec) -> {
                try {
                    if (isOthers(spec) == others) {
                        found.put(name, factors(name, spec));
                    }
                } catch (IllegalArgumentException e) {
                    refused.accept(name, e.getMessage());
                }
            });
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isOthers(FactorSpec spec) {
        return spec.keys().contains(Factor.OTHERS);
    }

    private List<Factor> factors(String name, FactorSpec spec) {
        var title = spec.title() == null ? name.replace('-', ' ') : spec.title();
        if (spec.keys().contains(Factor.WAR_LENGTH) || spec.keys().contains(Factor.CHANCE)) {
            checkAlone(spec, "no number");
            if (spec.keys().contains(Factor.WAR_LENGTH)
                    && (scenario.war() == null || scenario.war().ends() != null)) {
                throw new IllegalArgumentException("has no war of which the length is drawn");
            }
            own(spec.keys().get(0), name);
            return List.of(new Factor(name, title, List.of(), spec));
        }
        var numbers = isOthers(spec) ? others(spec) : fitting(spec);
        refuseLimitsOutOfRange(numbers, spec);
        numbers.forEach(number -> own(number.path(), name));
        return spec.each()
                ? numbers.stream().map(number -> single(number, spec)).toList()
                : List.of(new Factor(name, title, numbers, spec));
    }

    private static void checkAlone(FactorSpec spec, String what) {
        if (spec.keys().size() > 1 || spec.min() != null) {
            throw new IllegalArgumentException("must be alone and without min and max, since it is " + what);
        }
    }

    private List<Sourced> others(FactorSpec spec) {
        checkAlone(spec, "whatever is left");
        var left = scenario.quantities().stream()
                .filter(Sourced::isUncertain)
                .filter(number -> !owners.containsKey(number.path()))
                .toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("has nothing left: other factors have every uncertain number");
        }
        return left;
    }

    private List<Sourced> fitting(FactorSpec spec) {
        var patterns = spec.keys().stream().map(Parameter::compiled).toList();
        var used = new boolean[patterns.size()];
        var numbers = new ArrayList<Sourced>();
        for (var number : scenario.quantities()) {
            boolean fits = false;
            for (int i = 0; i < used.length && (number.isUncertain() || spec.min() != null); i++) {
                if (patterns.get(i).matcher(number.path()).matches()) {
                    used[i] = true;
                    fits = true;
                }
            }
            if (fits) {
                numbers.add(number);
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw new IllegalArgumentException("(" + spec.keys().get(i) + ") fits no "
                        + (spec.min() == null ? "uncertain " : "") + "number of the scenario");
            }
        }
        return numbers;
    }

    private void refuseLimitsOutOfRange(List<Sourced> numbers, FactorSpec spec) {
        for (var limit : spec.min() == null ? List.<Double>of() : List.of(spec.min(), spec.max())) {
            var values = new LinkedHashMap<String, Double>();
            numbers.forEach(number -> values.put(number.path(), limit));
            try {
                scenario.with(values);
            } catch (ConfigException e) {
                throw new IllegalArgumentException(
                        "reaches too far: " + e.problems().get(0).message(), e);
            }
        }
    }

    private void own(String key, String name) {
        var other = owners.putIfAbsent(key, name);
        if (other != null) {
            throw new IllegalArgumentException("varies " + key + ", as " + other + " does");
        }
    }

    private Factor single(Sourced number, FactorSpec spec) {
        return new Factor(
                number.path(),
                names.title(number.path()),
                List.of(number),
                new FactorSpec(null, number.path(), null, false, spec.min(), spec.max()));
    }
}
