package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** All figures of a run folder, in the order in which to show them. What the tables are silent on is left out. */
public final class Charts {
    /** Most policies beside the base that have a colour and a legible line of their own. */
    private static final int FEW = 6;

    /** Most powers whose effects fit side by side. */
    private static final int ABREAST = 3;

    private final Story story;
    private final Tables tables;
    private final List<String> powers;

    /** @param powers drawn as fans and compared, the first one first; others appear where all do */
    public Charts(Story story, Tables tables, List<String> powers) {
        this.story = story;
        this.tables = tables;
        this.powers = List.copyOf(powers);
    }

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        addShares(figures);
        addFans(figures);
        addPolicies(figures);
        addLeaders(figures);
        addWar(figures);
        return List.copyOf(figures);
    }

    private void addShares(List<Figure> figures) {
        var base = story.base();
        var shares = new SharesChart(story, tables);
        story.areas(tables.of(base, "influence")).forEach(area -> figures.add(shares.figure(base, area)));
        var domains = new DomainsChart(story, tables);
        if (!domains.domains(base, story.region()).isEmpty()) {
            figures.add(domains.figure(base, story.region()));
        }
        var heat = new HeatChart(story, tables);
        if (!heat.areas(base).isEmpty()) {
            figures.add(heat.figure(base));
        }
        var map = new MapChart(story, tables);
        if (map.known(base)) {
            figures.add(map.figure(base));
        }
        var ternary = new TernaryChart(story, tables);
        if (powers.size() > 1 && ternary.known(base, powers.get(0), powers.get(1))) {
            figures.add(ternary.figure(base, powers.get(0), powers.get(1)));
        }
    }

    private void addFans(List<Figure> figures) {
        var multiples = new MultiplesChart(story, tables);
        var most = multiples.powers(story.base());
        if (!most.isEmpty()) {
            figures.add(multiples.figure(story.base(), most));
        }
        for (var measure : Measure.values()) {
            var fan = new FanChart(story, tables, measure);
            for (var power : powers) {
                var areas = fan.areas(story.base(), power);
                if (areas.contains(story.region())) {
                    figures.add(fan.figure(story.base(), power, story.region()));
                }
                if (areas.size() > 1) {
                    figures.add(fan.everywhere(story.base(), power));
                }
            }
        }
    }

    /** Few policies are drawn over time and with all that the pairs say, many only ranked. */
    private void addPolicies(List<Figure> figures) {
        var others = story.policies().size() - 1;
        if (others > FEW) {
            addEffects(figures);
        } else if (others > 0) {
            addComparisons(figures);
        }
    }

    private void addEffects(List<Figure> figures) {
        var effects = new EffectsChart(story, tables);
        var shown = effects.powers(powers);
        for (int i = 0; i < shown.size(); i += ABREAST) {
            figures.add(effects.figure(shown.subList(i, Math.min(i + ABREAST, shown.size()))));
        }
    }

    private void addComparisons(List<Figure> figures) {
        var policies = new PoliciesChart(story, tables);
        var paired = new PairedChart(story, tables);
        for (var power : powers) {
            if (!tables.of(story.base(), "influence")
                    .where("power", power)
                    .where("area", story.region())
                    .isEmpty()) {
                figures.add(policies.figure(power, story.region()));
            }
            if (!paired.outcomes(power).isEmpty()) {
                figures.add(paired.figure(power));
            }
        }
    }

    private void addLeaders(List<Figure> figures) {
        var leaders = new LeadersChart(story, tables);
        if (!leaders.areas(story.base()).isEmpty()) {
            figures.add(leaders.figure(story.base()));
        }
        var passing = new PassingChart(story, tables);
        for (var pair : passing.pairs()) {
            figures.add(passing.figure(story.base(), pair, first(), last()));
        }
    }

    private void addWar(List<Figure> figures) {
        var war = new WarEndChart(story, tables);
        if (war.fought(story.base())) {
            figures.add(war.figure(story.base(), last()));
        }
    }

    private YearMonth first() {
        return months().get(0);
    }

    private YearMonth last() {
        return months().get(months().size() - 1);
    }

    private List<YearMonth> months() {
        return StreamSupport.stream(
                        tables.of(story.base(), "influence")
                                .where("area", story.region())
                                .spliterator(),
                        false)
                .map(row -> row.month("month"))
                .sorted()
                .toList();
    }
}
