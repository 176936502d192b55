package steppe.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import steppe.config.Domain;
import steppe.config.Scenario;

/** Copies a world into a view. It only asks. */
final class Lookout {
    private static final int SECURITY = Domain.SECURITY.ordinal();

    private final Scenario scenario;
    private final World world;
    private final Roster roster;

    Lookout(Scenario scenario, World world, Roster roster) {
        this.scenario = scenario;
        this.world = world;
        this.roster = roster;
    }

    Map<String, View.Country> countries() {
        return each(roster.countries(), this::country);
    }

    private View.Country country(int c) {
        var strategy = scenario.countries().get(roster.countries().get(c)).strategy();
        return new View.Country(
                strategy.key(),
                strategy.summary(),
                world.country(c).vigilance(),
                each(roster.powers(), p -> bond(c, p)));
    }

    Map<String, View.Power> powers() {
        return each(roster.powers(), p -> new View.Power(reserve(p), domains(domain -> means(p, domain.ordinal()))));
    }

    View.War war() {
        var war = world.war();
        var power = roster.powers().stream()
                .filter(id -> war.wagedBy(roster.power(id)))
                .findFirst()
                .orElse("");
        return new View.War(
                power, war.active(), war.active() ? war.story().monthsOfWar(world.month()) : war.peace(), war.load());
    }

    private View.Bond bond(int c, int p) {
        var influence = world.influence();
        var all = influence.trade(c);
        return new View.Bond(
                influence.shares(c).capacity[p],
                world.country(c).reliability(p),
                influence
                        .standing(c)
                        .get(Standing.at(Standing.Strand.THREAT, roster.powers().size()) + p),
                all > 0 ? 100 * influence.trade(c, p) / all : 0,
                world.debts().percent(c, p),
                world.remittances().percent(c, p),
                world.routes().transit(c, p),
                domains(domain -> tie(c, p, domain.ordinal())));
    }

    private View.Tie tie(int c, int p, int d) {
        var country = world.country(c);
        return new View.Tie(
                world.ties().level(c, p, d),
                world.influence().share(c, p, d),
                country.openness()[d * roster.powers().size() + p],
                country.turn(p, d));
    }

    private View.Means means(int p, int d) {
        var power = world.power(p);
        double first = firstEffort(p, d);
        double effort = 0;
        for (int c = 0; c < world.countries(); c++) {
            effort += world.ties().offer(c, p, d) * world.ties().firstEffort(c, p, d);
        }
        double capacity = power.capacity(d);
        return new View.Means(
                ratio(capacity, first),
                power.freedom(d, world.war()),
                ratio(effort, first),
                ratio(power.due(d), capacity));
    }

    private double reserve(int p) {
        return ratio(world.power(p).reserve(), firstEffort(p, SECURITY));
    }

    private double firstEffort(int p, int d) {
        double first = 0;
        for (int c = 0; c < world.countries(); c++) {
            first += world.ties().firstEffort(c, p, d);
        }
        return first;
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static <T> Map<Domain, T> domains(Function<Domain, T> seen) {
        var all = new EnumMap<Domain, T>(Domain.class);
        for (var domain : Domain.values()) {
            all.put(domain, seen.apply(domain));
        }
        return Collections.unmodifiableMap(all);
    }

    static <T> Map<String, T> each(List<String> ids, IntFunction<T> seen) {
        var all = new LinkedHashMap<String, T>();
        for (int i = 0; i < ids.size(); i++) {
            all.put(ids.get(i), seen.apply(i));
        }
        return Collections.unmodifiableMap(all);
    }
}
