package steppe.model;

import java.util.Arrays;
import steppe.config.ByDomain;
import steppe.config.Domain;
import steppe.config.InfluenceSpec;
import steppe.config.Logarithm;
import steppe.config.Scenario;

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
    private final double debtLeverage;
    private final double[] exponent = new double[DOMAINS.length];
    private final double[][] domainWeight;
    private final double[] reading;
    private final double[] gdp;
    private final double[] gdpGrowth;
    private final double[] otherTrade;

    private final Standing[] standing;
    private final Shares[] shares;

    /** Weights of the capacity definition in one run, each group normalised to sum to 1. */
    private record Weights(
            double political,
            double economic,
            double security,
            double onEconomy,
            double onSecurity,
            double tradeToGdp,
            double tradeShare,
            double remittances,
            double debt,
            double transit,
            double scaleWeight) {
        static Weights of(InfluenceSpec spec, Draws draws) {
            double political = draws.of(spec.politicalBandwidth());
            double economic = draws.of(spec.economicBandwidth());
            double security = draws.of(spec.securityBandwidth());
            double bandwidth = political + economic + security;
            double onEconomy = draws.of(spec.economicDependence());
            double onSecurity = draws.of(spec.securityDependence());
            double dependence = onEconomy + onSecurity;
            double toGdp = draws.of(spec.tradeToGdp());
            double ofTrade = draws.of(spec.tradeShare());
            double remittances = draws.of(spec.remittances());
            double debt = draws.of(spec.debt());
            double transit = draws.of(spec.transit());
            double parts = toGdp + ofTrade + remittances + debt + transit;
            return new Weights(
                    political / bandwidth,
                    economic / bandwidth,
                    security / bandwidth,
                    onEconomy / dependence,
                    onSecurity / dependence,
                    toGdp / parts,
                    ofTrade / parts,
                    remittances / parts,
                    debt / parts,
                    transit / parts,
                    Logarithm.ofOnePlus(draws.of(spec.tradeScale())));
        }
    }

    /** @param debtLeverage how much more an economic tie weighs in a contest per percent of debt */
    Influence(Scenario scenario, Roster roster, Draws draws, double debtLeverage) {
        int countries = roster.countries().size();
        this.powers = roster.powers().size();
        this.weights = Weights.of(scenario.influence(), draws);
        this.threatDiscount = draws.of(scenario.behaviour().threatDiscount());
        this.debtLeverage = debtLeverage;
        this.domainWeight = new double[countries][DOMAINS.length];
        this.reading = roster.powers().stream()
                .mapToDouble(power -> draws.of(scenario.powers().get(power).reading()))
                .toArray();
        this.gdp = new double[countries];
        this.gdpGrowth = new double[countries];
        this.otherTrade = new double[countries];
        this.standing = new Standing[countries];
        this.shares = new Shares[countries];
        for (var domain : DOMAINS) {
            exponent[domain.ordinal()] =
                    draws.of(scenario.domains().contestExponent().get(domain));
        }
        for (int c = 0; c < countries; c++) {
            var spec = scenario.countries().get(roster.countries().get(c));
            gdp[c] = draws.of(spec.gdp());
            gdpGrowth[c] = 1 + Rate.monthly(draws.of(spec.gdpGrowth()));
            otherTrade[c] = draws.of(spec.otherTrade());
            domainWeight[c] = normalised(spec.weights(), draws);
            standing[c] = new Standing(powers);
            shares[c] = new Shares(powers, DOMAINS.length);
        }
    }

    private static double[] normalised(ByDomain weights, Draws draws) {
        var normalised = new double[DOMAINS.length];
        double total = 0;
        for (var domain : DOMAINS) {
            normalised[domain.ordinal()] = draws.of(weights.get(domain));
            total += normalised[domain.ordinal()];
        }
        for (int d = 0; d < DOMAINS.length; d++) {
            normalised[d] /= total;
        }
        return normalised;
    }

    @Override
    public void act(World world) {
        for (int c = 0; c < gdp.length && world.month() > 0; c++) {
            gdp[c] *= gdpGrowth[c];
        }
        look(world);
    }

    /** Measures all shares of all countries as they stand. */
    void look(World world) {
        for (int c = 0; c < gdp.length; c++) {
            standing[c].look(c, world, gdp[c]);
            measure(c, standing[c], shares[c]);
        }
    }

    /** Measures all shares in a country from any standing: a pure function of it and of this run's weights. */
    void measure(int c, Standing from, Shares into) {
        contest(c, from, into);
        capacity(c, from, into);
    }

    private void contest(int c, Standing from, Shares into) {
        Arrays.fill(into.contest, 0);
        for (int d = 0; d < DOMAINS.length; d++) {
            var effects = into.domain[d];
            double total = 0;
            for (int p = 0; p < powers; p++) {
                double tie = from.tie(p, d) * pull(p, d, from);
                effects[p] = tie == 0 ? 0 : StrictMath.exp(exponent[d] * Logarithm.of(tie));
                total += effects[p];
            }
            for (int p = 0; p < powers; p++) {
                effects[p] = total == 0 ? 1.0 / powers : effects[p] / total;
                into.contest[p] += domainWeight[c][d] * effects[p];
            }
        }
    }

    /** What a tie weighs in a contest: as everywhere, and debt pulls with trade. */
    private double pull(int p, int d, Standing from) {
        double weight = weight(p, d, from);
        return d == ECONOMIC ? weight * (1 + debtLeverage * from.get(p, Standing.Strand.DEBT)) : weight;
    }

    /**
     * What a tie weighs: trade is measured but sanctions take from it; an index may be misread, and in politics threat takes and
     * goodwill gives.
     */
    private double weight(int p, int d, Standing from) {
        if (d == ECONOMIC) {
            return from.get(p, Standing.Strand.ECONOMIC_WEIGHT);
        }
        return d == POLITICAL
                ? reading[p] * (1 + from.goodwill(p)) / (1 + threatDiscount * from.get(p, Standing.Strand.THREAT))
                : reading[p];
    }

    /** A tie times what it weighs. */
    private double weighed(int p, int d, Standing from) {
        return from.tie(p, d) * weight(p, d, from);
    }

    private void capacity(int c, Standing from, Shares into) {
        double allTrade = allTrade(c, from);
        double allSecurity = 0;
        for (int p = 0; p < powers; p++) {
            allSecurity += weighed(p, SECURITY, from);
        }
        double total = 0;
        for (int p = 0; p < powers; p++) {
            into.fbic[p] = bandwidth(p, from) * dependence(p, from, allTrade, allSecurity);
            total += into.fbic[p];
        }
        for (int p = 0; p < powers; p++) {
            into.capacity[p] = total == 0 ? 1.0 / powers : into.fbic[p] / total;
        }
    }

    private double allTrade(int c, Standing from) {
        double all = otherTrade[c] * from.demand();
        for (int p = 0; p < powers; p++) {
            all += trade(p, from);
        }
        return all;
    }

    private double bandwidth(int p, Standing from) {
        double economic = Logarithm.ofOnePlus(trade(p, from)) / weights.scaleWeight;
        return weights.political * weighed(p, POLITICAL, from)
                + weights.economic * economic
                + weights.security * weighed(p, SECURITY, from);
    }

    private double dependence(int p, Standing from, double allTrade, double allSecurity) {
        double trade = trade(p, from);
        double toGdp = from.gdp() > 0 ? percent(100 * trade / from.gdp()) : 0;
        double ofTrade = allTrade > 0 ? percent(100 * trade / allTrade) : 0;
        double economic = weights.tradeToGdp * toGdp
                + weights.tradeShare * ofTrade
                + weights.remittances * percent(from.get(p, Standing.Strand.REMITTANCES))
                + weights.debt * percent(from.get(p, Standing.Strand.DEBT))
                + weights.transit * percent(from.get(p, Standing.Strand.TRANSIT));
        double security = allSecurity > 0 ? percent(100 * weighed(p, SECURITY, from) / allSecurity) : 0;
        return weights.onEconomy * economic * weight(p, ECONOMIC, from) + weights.onSecurity * security;
    }

    /** How much a percentage weighs, as a share of what a hundred weighs. */
    private static double percent(double percent) {
        return percent == 0 ? 0 : Fbic.weight(percent) / ALL; // most pairs have no debt, remittances or routes
    }

    private static double trade(int p, Standing from) {
        return from.tie(p, ECONOMIC) * from.demand();
    }

    /** Goods trade between a country and a power, in USD bn a year. */
    double trade(int country, int power) {
        return trade(power, standing[country]);
    }

    /** A power's share of all goods trade of a country, in percent; 0 if there is none. */
    double tradeShare(int country, int power) {
        double all = allTrade(country, standing[country]);
        return all > 0 ? 100 * trade(country, power) / all : 0;
    }

    /** A power's bandwidth times the country's dependence on it, in [0, 1]. */
    double fbic(int country, int power) {
        return shares[country].fbic[power];
    }

    /** Nominal GDP of a country, in USD bn. */
    double gdp(int country) {
        return gdp[country];
    }

    /** A power's share of influence in a country, capacity definition, in [0, 1]. */
    double share(int country, int power) {
        return shares[country].capacity[power];
    }

    /** The same, contest definition. */
    double contest(int country, int power) {
        return shares[country].contest[power];
    }

    /** A power's share in one domain, in [0, 1]. */
    double share(int country, int power, int domain) {
        return shares[country].domain[domain][power];
    }

    /** What a country's shares were last measured from; not to be changed. */
    Standing standing(int country) {
        return standing[country];
    }

    /** A country's shares as last measured; not to be changed. */
    Shares shares(int country) {
        return shares[country];
    }
}
