package steppe.model;

import java.util.Arrays;
import steppe.config.ByDomain;
import steppe.config.Domain;
import steppe.config.Exponential;
import steppe.config.InfluenceSpec;
import steppe.config.Logarithm;
import steppe.config.Scenario;
import steppe.model.Standing.Strand;

/**
 * Who holds how much influence where, under both definitions.
 *
 * <p>{@code capacity}: bandwidth times dependence, after FBIC. {@code contest}: a contest success function over ties in each
 * domain (Tullock 1980; Skaperdas 1996), the domains weighted by country. Both give shares that sum to 1 over powers.
 */
final class Influence implements Agent, Snapshot.Stateful {
    private static final Domain[] DOMAINS = Domain.values();
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();
    private static final int SECURITY = Domain.SECURITY.ordinal();
    private static final int POLITICAL = Domain.POLITICAL.ordinal();
    private static final int CULTURAL = Domain.CULTURAL.ordinal();

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

    /** What ties weigh that are being measured, by domain and power. */
    private final double[][] weighed;

    private final Standing[] standing;
    private final Shares[] shares;

    /**
     * What bandwidth and dependence are made of in one run. Weights of a group are normalised to sum to 1, and those of logarithms
     * hold what makes these 1 where they are largest: for trade of the scale, for a hundred percent.
     */
    private record Weights(
            double political,
            double economic,
            double security,
            double tradeToGdp,
            double tradeShare,
            double remittances,
            double debt,
            double transit,
            double onSecurity) {
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
            double all = Fbic.weight(100);
            double part = onEconomy / dependence / (toGdp + ofTrade + remittances + debt + transit) / all;
            return new Weights(
                    political / bandwidth,
                    economic / bandwidth / Fbic.weight(draws.of(spec.tradeScale())),
                    security / bandwidth,
                    part * toGdp,
                    part * ofTrade,
                    part * remittances,
                    part * debt,
                    part * transit,
                    onSecurity / dependence / all);
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
        this.weighed = new double[DOMAINS.length][powers];
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

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(gdp);
        for (int c = 0; c < shares.length; c++) {
            shares[c].state(snapshot);
        }
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
        weigh(from);
        capacity(c, from, into);
        int debt = from.at(Strand.DEBT);
        for (int p = 0; p < powers; p++) {
            weighed[ECONOMIC][p] *= 1 + debtLeverage * from.get(debt + p); // debt pulls with trade
        }
        contest(c, into);
    }

    /** What ties weigh: less under sanctions; an index may be misread; and in politics threat takes and goodwill gives. */
    private void weigh(Standing from) {
        int left = from.at(Strand.ECONOMIC_WEIGHT);
        int threat = from.at(Strand.THREAT);
        int gratitude = from.at(Strand.GRATITUDE);
        int concession = from.at(Strand.CONCESSION);
        int goodwill = from.at(Strand.GOODWILL);
        for (int p = 0; p < powers; p++) {
            weighed[ECONOMIC][p] = from.tie(p, ECONOMIC) * from.get(left + p);
            weighed[SECURITY][p] = from.tie(p, SECURITY) * reading[p];
            double liked = 1 + from.get(gratitude + p) + from.get(concession + p) + from.get(goodwill + p);
            weighed[POLITICAL][p] =
                    from.tie(p, POLITICAL) * (reading[p] * liked / (1 + threatDiscount * from.get(threat + p)));
            weighed[CULTURAL][p] = from.tie(p, CULTURAL) * reading[p];
        }
    }

    private void contest(int c, Shares into) {
        Arrays.fill(into.contest, 0);
        for (int d = 0; d < DOMAINS.length; d++) {
            var effects = into.domain[d];
            share(effects, effects, effects(weighed[d], exponent[d], effects));
            double weight = domainWeight[c][d];
            for (int p = 0; p < powers; p++) {
                into.contest[p] += weight * effects[p];
            }
        }
    }

    /** Raises ties to a power, and sums up. */
    private static double effects(double[] ties, double exponent, double[] effects) {
        double total = 0;
        for (int p = 0; p < ties.length; p++) {
            effects[p] = ties[p] == 0 ? 0 : Exponential.of(exponent * Logarithm.of(ties[p]));
            total += effects[p];
        }
        return total;
    }

    /** Divides by a total; all alike if it is 0. */
    private void share(double[] parts, double[] shares, double total) {
        if (total == 0) {
            Arrays.fill(shares, 1.0 / powers);
            return;
        }
        double each = 1 / total;
        for (int p = 0; p < powers; p++) {
            shares[p] = parts[p] * each;
        }
    }

    private void capacity(int c, Standing from, Shares into) {
        double perGdp = from.gdp() > 0 ? 100 / from.gdp() : 0;
        double allTrade = allTrade(c, from);
        double perTrade = allTrade > 0 ? 100 / allTrade : 0;
        double allSecurity = 0;
        for (int p = 0; p < powers; p++) {
            allSecurity += weighed[SECURITY][p];
        }
        double perSecurity = allSecurity > 0 ? 100 / allSecurity : 0;
        int debt = from.at(Strand.DEBT);
        int remittances = from.at(Strand.REMITTANCES);
        int transit = from.at(Strand.TRANSIT);
        int left = from.at(Strand.ECONOMIC_WEIGHT);
        double total = 0;
        for (int p = 0; p < powers; p++) {
            double trade = trade(p, from);
            double bandwidth = weights.political * weighed[POLITICAL][p]
                    + weights.economic * Fbic.weight(trade)
                    + weights.security * weighed[SECURITY][p];
            double economic = weights.tradeToGdp * weight(perGdp * trade)
                    + weights.tradeShare * weight(perTrade * trade)
                    + weights.remittances * weight(from.get(remittances + p))
                    + weights.debt * weight(from.get(debt + p))
                    + weights.transit * weight(from.get(transit + p));
            double dependence =
                    economic * from.get(left + p) + weights.onSecurity * weight(perSecurity * weighed[SECURITY][p]);
            into.fbic[p] = bandwidth * dependence;
            total += into.fbic[p];
        }
        share(into.fbic, into.capacity, total);
    }

    private double allTrade(int c, Standing from) {
        double all = otherTrade[c] * from.demand();
        for (int p = 0; p < powers; p++) {
            all += trade(p, from);
        }
        return all;
    }

    /** How much a percentage weighs. */
    private static double weight(double percent) {
        return percent == 0 ? 0 : Fbic.weight(percent); // most pairs have no debt, remittances or routes
    }

    private static double trade(int p, Standing from) {
        return from.tie(p, ECONOMIC) * from.demand();
    }

    /** Goods trade between a country and a power, in USD bn a year. */
    double trade(int country, int power) {
        return trade(power, standing[country]);
    }

    /** All goods trade of a country, in USD bn a year. */
    double trade(int country) {
        return allTrade(country, standing[country]);
    }

    /** Nominal GDP of a country, in USD bn. */
    double gdp(int country) {
        return gdp[country];
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
