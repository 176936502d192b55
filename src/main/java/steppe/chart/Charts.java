package steppe.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return areas().isEmpty() ? List.of() : drawn();
    }

    private List<Figure> drawn() {
        return ChartType.usual().stream().flatMap(type -> type.draw(this)).toList();
    }

    /** Figures of one kind. */
    public List<Figure> only(ChartType type) {
        return areas().isEmpty() ? List.of() : type.draw(this).toList();
    }

    /** Figures of one kind; those that can do without some of the powers show only these. */
    public List<Figure> narrowed(ChartType type) {
        return type.whole() ? only(type) : new Charts(story, tables.of(powers), powers).only(type);
    }

    /** The region where it is known, else every area that is. */
    private List<String> main() {
        var areas = areas();
        return areas.contains(story.region()) ? List.of(story.region()) : areas;
    }

    private List<String> areas() {
        return story.areas(tables.of(story.base(), "influence"));
    }

    Stream<Figure> shares() {
        var shares = new SharesChart(story, tables);
        return areas().stream().map(area -> shares.figure(story.base(), area));
    }

    Stream<Figure> domains() {
        var domains = new DomainsChart(story, tables);
        return main().stream()
                .filter(area -> !domains.domains(story.base(), area).isEmpty())
                .map(area -> domains.figure(story.base(), area));
    }

    Stream<Figure> heat() {
        return Stream.of(new HeatChart(story, tables).figure(story.base()));
    }

    Stream<Figure> map() {
        var map = new MapChart(story, tables);
        return map.known(story.base()) ? Stream.of(map.figure(story.base())) : Stream.empty();
    }

    Stream<Figure> film() {
        var map = new MapChart(story, tables);
        return map.known(story.base()) ? map.film(story.base()).stream() : Stream.empty();
    }

    Stream<Figure> ternary() {
        var ternary = new TernaryChart(story, tables);
        return powers.size() > 1 && ternary.known(story.base(), powers.get(0), powers.get(1))
                ? Stream.of(ternary.figure(story.base(), powers.get(0), powers.get(1)))
                : Stream.empty();
    }

    Stream<Figure> multiples() {
        var multiples = new MultiplesChart(story, tables);
        var shown = multiples.powers(story.base());
        return shown.isEmpty() ? Stream.empty() : Stream.of(multiples.figure(story.base(), shown));
    }

    Stream<Figure> fans(Measure measure) {
        var fan = new FanChart(story, tables, measure);
        return powers.stream().flatMap(power -> {
            var areas = fan.areas(story.base(), power);
            var single = areas.contains(story.region()) ? List.of(story.region()) : areas;
            var alone = single.stream().map(area -> fan.figure(story.base(), power, area));
            return areas.size() > 1 ? Stream.concat(alone, Stream.of(fan.everywhere(story.base(), power))) : alone;
        });
    }

    /** Few policies are drawn over time and with all that the pairs say, many only ranked. */
    private boolean few() {
        return story.policies().size() > 1 && story.policies().size() - 1 <= FEW;
    }

    Stream<Figure> policies() {
        var policies = new PoliciesChart(story, tables);
        return !few()
                ? Stream.empty()
                : powers.stream()
                        .flatMap(power -> main().stream()
                                .filter(area -> !tables.of(story.base(), "influence")
                                        .where("power", power)
                                        .where("area", area)
                                        .isEmpty())
                                .map(area -> policies.figure(power, area)));
    }

    Stream<Figure> paired() {
        var paired = new PairedChart(story, tables);
        return !few()
                ? Stream.empty()
                : powers.stream()
                        .filter(power -> !paired.outcomes(power).isEmpty())
                        .map(paired::figure);
    }

    Stream<Figure> effects() {
        if (few() || story.policies().size() == 1) {
            return Stream.empty();
        }
        var effects = new EffectsChart(story, tables);
        var shown = effects.powers(powers);
        return IntStream.iterate(0, i -> i < shown.size(), i -> i + ABREAST)
                .mapToObj(i -> effects.figure(shown.subList(i, Math.min(i + ABREAST, shown.size()))));
    }

    Stream<Figure> leaders() {
        var leaders = new LeadersChart(story, tables);
        return leaders.areas(story.base()).isEmpty() ? Stream.empty() : Stream.of(leaders.figure(story.base()));
    }

    Stream<Figure> passing() {
        var passing = new PassingChart(story, tables);
        var months = months();
        return passing.pairs().stream()
                .filter(pair -> areas().stream().anyMatch(area -> passing.watches(pair, area)))
                .map(pair -> passing.figure(story.base(), pair, areas(), months.get(0), months.get(months.size() - 1)));
    }

    Stream<Figure> war() {
        var war = new WarEndChart(story, tables);
        var months = months();
        return tables.fought(story.base())
                ? Stream.of(war.figure(story.base(), months.get(months.size() - 1)))
                : Stream.empty();
    }

    private List<YearMonth> months() {
        return tables.of(story.base(), "influence").distinct("month").stream()
                .map(YearMonth::parse)
                .sorted()
                .toList();
    }
}
