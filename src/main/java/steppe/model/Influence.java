package steppe.model;

import java.util.Map;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.config.Sourced;

/**
 * Who holds how much influence where, under both definitions.
 *
 * <p>{@code capacity}: bandwidth times dependence, after FBIC. {@code contest}: a contest success function over ties in each
 * domain (Tullock 1980; Skaperdas 1996), the domains weighted by country. Both give shares that sum to 1 over powers.
 */
final class Influence implements Agent {
    private static final Domain[] DOMAINS = Domain.values();
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();
    private static final int SECURITY = Domain.SECURITY.ordinal();
    private static final int POLITICAL = Domain.POLITICAL.ordinal();
    private static final double ALL = Fbic.weight(100);

    private final int powers;
    private final Weights weights;
    private final double threatDiscount;
    private final double[] exponent = new double[DOMAINS.length];
    private final double[][] domainWeight;
    private final double[] reading;
    private final double[] gdp;
    private final double[] gdpGrowth;
    private final double[] otherTrade;
    private final double[] fixedDependence;

    private final double[] capacity;
    private final double[] contest;
    private final double[] domainShare;

    /** Weights of the capacity definition in one run, each group normalised to sum to 1. */
    private record Weights(
            double political,
            double economic,
            double security,
            double onEconomy,
            double onSecurity,
            double tradeToGdp,
            double tradeShare,
            double scale) {}

    Influence(Scenario scenario, Roster roster, Draws draws) {
        int countries = roster.countries().size();
        this.powers = roster.powers().size();
        this.weights = weights(scenario, draws);
        this.threatDiscount = draws.of(scenario.behaviour().threatDiscount());
        this.domainWeight = new double[countries][DOMAINS.length];
        this.reading = roster.powers().stream()
                .mapToDouble(power -> draws.of(scenario.powers().get(power).reading()))
                .toArray();
        this.gdp = new double[countries];
        this.gdpGrowth = new double[countries];
        this.otherTrade = new double[countries];
        this.fixedDependence = new double[countries * powers];
        this.capacity = new double[countries * powers];
        this.contest = new double[countries * powers];
        this.domainShare = new double[countries * powers * DOMAINS.length];
        for (var domain : DOMAINS) {
            exponent[domain.ordinal()] =
                    draws.of(scenario.domains().contestExponent().get(domain));
        }
        for (int c = 0; c < countries; c++) {
            var spec = scenario.countries().get(roster.countries().get(c));
            gdp[c] = draws.of(spec.gdp());
            gdpGrowth[c] = 1 + Rate.monthly(draws.of(spec.gdpGrowth()));
            otherTrade[c] = draws.of(spec.otherTrade());
            double total = 0;
            for (var domain : DOMAINS) {
                domainWeight[c][domain.ordinal()] = draws.of(spec.weights().get(domain));
                total += domainWeight[c][domain.ordinal()];
            }
            for (int d = 0; d < DOMAINS.length; d++) {
                domainWeight[c][d] /= total;
            }
            var influence = scenario.influence();
            double parts = economicParts(scenario, draws);
            for (int p = 0; p < powers; p++) {
                var power = roster.powers().get(p);
                fixedDependence[c * powers + p] =
                        (draws.of(influence.remittances()) * percent(spec.remittances(), power, draws)
                                        + draws.of(influence.debt()) * percent(spec.debt(), power, draws)
                                        + draws.of(influence.transit()) * percent(spec.transit(), power, draws))
                                / parts;
            }
        }
    }

    private static double percent(Map<String, Sourced> dependences, String power, Draws draws) {
        return dependences.containsKey(power) ? Fbic.weight(draws.of(dependences.get(power))) / ALL : 0;
    }

    private static double economicParts(Scenario scenario, Draws draws) {
        var spec = scenario.influence();
        return draws.of(spec.tradeToGdp())
                + draws.of(spec.tradeShare())
                + draws.of(spec.remittances())
                + draws.of(spec.debt())
                + draws.of(spec.transit());
    }

    private static Weights weights(Scenario scenario, Draws draws) {
        var spec = scenario.influence();
        double political = draws.of(spec.politicalBandwidth());
        double economic = draws.of(spec.economicBandwidth());
        double security = draws.of(spec.securityBandwidth());
        double bandwidth = political + economic + security;
        double onEconomy = draws.of(spec.economicDependence());
        double onSecurity = draws.of(spec.securityDependence());
        double dependence = onEconomy + onSecurity;
        double parts = economicParts(scenario, draws);
        return new Weights(
                political / bandwidth,
                economic / bandwidth,
                security / bandwidth,
                onEconomy / dependence,
                onSecurity / dependence,
                draws.of(spec.tradeToGdp()) / parts,
                draws.of(spec.tradeShare()) / parts,
                draws.of(spec.tradeScale()));
    }

    @Override
    public void act(World world) {
        for (int c = 0; c < gdp.length && world.month() > 0; c++) {
            gdp[c] *= gdpGrowth[c];
        }
        measure(world);
    }

    /** Measures all shares from the ties as they stand. */
    void measure(World world) {
        for (int c = 0; c < gdp.length; c++) {
            contest(c, world);
            capacity(c, world);
        }
    }

    private void contest(int c, World world) {
        for (int p = 0; p < powers; p++) {
            contest[c * powers + p] = 0;
        }
        for (int d = 0; d < DOMAINS.length; d++) {
            double total = 0;
            for (int p = 0; p < powers; p++) {
                double tie = weighed(c, p, d, world);
                double effect = tie == 0 ? 0 : StrictMath.exp(exponent[d] * StrictMath.log(tie));
                domainShare[cell(c, p, d)] = effect;
                total += effect;
            }
            for (int p = 0; p < powers; p++) {
                double share = total == 0 ? 1.0 / powers : domainShare[cell(c, p, d)] / total;
                domainShare[cell(c, p, d)] = share;
                contest[c * powers + p] += domainWeight[c][d] * share;
            }
        }
    }

    /** What a tie weighs: trade is measured but sanctions take from it; an index may be misread, and threat takes from politics. */
    private double weight(int c, int p, int d, World world) {
        if (d == ECONOMIC) {
            return world.sanctions().weight(p);
        }
        return d == POLITICAL
                ? reading[p] / (1 + threatDiscount * world.country(c).threat(p))
                : reading[p];
    }

    /** A tie times what it weighs. */
    private double weighed(int c, int p, int d, World world) {
        return world.ties().level(c, p, d) * weight(c, p, d, world);
    }

    private void capacity(int c, World world) {
        double allTrade = otherTrade[c] * world.demand();
        double allSecurity = 0;
        for (int p = 0; p < powers; p++) {
            allTrade += trade(c, p, world);
            allSecurity += weighed(c, p, SECURITY, world);
        }
        double total = 0;
        for (int p = 0; p < powers; p++) {
            double influence = bandwidth(c, p, world) * dependence(c, p, allTrade, allSecurity, world);
            capacity[c * powers + p] = influence;
            total += influence;
        }
        for (int p = 0; p < powers; p++) {
            int at = c * powers + p;
            capacity[at] = total == 0 ? 1.0 / powers : capacity[at] / total;
        }
    }

    private double bandwidth(int c, int p, World world) {
        double economic = StrictMath.log1p(trade(c, p, world)) / StrictMath.log1p(weights.scale);
        return weights.political * weighed(c, p, POLITICAL, world)
                + weights.economic * economic
                + weights.security * weighed(c, p, SECURITY, world);
    }

    private double dependence(int c, int p, double allTrade, double allSecurity, World world) {
        double trade = trade(c, p, world);
        double toGdp = gdp[c] > 0 ? Fbic.weight(100 * trade / gdp[c]) / ALL : 0;
        double ofTrade = allTrade > 0 ? Fbic.weight(100 * trade / allTrade) / ALL : 0;
        double economic = weights.tradeToGdp * toGdp + weights.tradeShare * ofTrade + fixedDependence[c * powers + p];
        double security = allSecurity > 0 ? Fbic.weight(100 * weighed(c, p, SECURITY, world) / allSecurity) / ALL : 0;
        return weights.onEconomy * economic * weight(c, p, ECONOMIC, world) + weights.onSecurity * security;
    }

    /** Goods trade between a country and a power, in USD bn a year. */
    double trade(int country, int power, World world) {
        return world.ties().level(country, power, ECONOMIC) * world.demand();
    }

    /** Nominal GDP of a country, in USD bn. */
    double gdp(int country) {
        return gdp[country];
    }

    /** A power's share of influence in a country, capacity definition, in [0, 1]. */
    double share(int country, int power) {
        return capacity[country * powers + power];
    }

    /** The same, contest definition. */
    double contest(int country, int power) {
        return contest[country * powers + power];
    }

    /** A power's share in one domain, in [0, 1]. */
    double share(int country, int power, int domain) {
        return domainShare[cell(country, power, domain)];
    }

    private int cell(int country, int power, int domain) {
        return (country * powers + power) * DOMAINS.length + domain;
    }
}
