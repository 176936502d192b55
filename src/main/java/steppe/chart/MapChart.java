package steppe.chart;

import java.awt.Color;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steppe.geo.RegionMap;
import steppe.results.Table;

/** The region's countries in the colours of the powers that lead there, darker for a larger share, at chosen months. */
final class MapChart {
    /** Where classes of shares begin, and how much of the power's colour each has. */
    private static final double[] FROM = {0, 0.25, 0.35, 0.45};

    private static final double[] STRENGTH = {0.4, 0.6, 0.8, 1};

    private final Story story;
    private final Tables tables;

    MapChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** Whether the atlas has any of the countries whose shares are known. */
    boolean known(String policy) {
        return RegionMap.knows(countries(policy));
    }

    private List<String> countries(String policy) {
        var areas = story.areas(tables.of(policy, "influence"));
        return areas.stream().filter(story.countries()::contains).toList();
    }

    /** Four maps on a page: the first month, the end of the known past, halfway from there, the last. */
    Figure figure(String policy) {
        var influence = tables.of(policy, "influence");
        var shown = chosen(influence.distinct("month"));
        var leaders =
                shown.stream().flatMap(month -> leaders(policy, month).stream()).toList();
        var map = RegionMap.of(countries(policy));
        var panes = shown.stream()
                .map(month -> new MapPane(map, fills(leaders, month), Words.month(YearMonth.parse(month)), false))
                .toList();
        return page("map", policy, influence, leaders, new Grid(panes, 2, true));
    }

    /** A page for the last month of each year, alike but for the month: pictures of a film. */
    List<Figure> film(String policy) {
        var influence = tables.of(policy, "influence");
        var months = Tables.lastsOfYears(influence);
        var leaders = months.stream()
                .flatMap(month -> leaders(policy, month).stream())
                .toList();
        var map = RegionMap.of(countries(policy));
        return months.stream()
                .map(month -> page(
                        "map-" + month,
                        policy,
                        influence,
                        leaders,
                        Grid.of(new MapPane(map, fills(leaders, month), Words.month(YearMonth.parse(month)), true))))
                .toList();
    }

    private Figure page(String stem, String policy, Table influence, List<Leader> leaders, Grid grid) {
        return new Figure(
                stem,
                "Who leads in influence, country by country",
                "The power that leads most often, with its mean share of influence",
                key(leaders),
                grid,
                RegionMap.SOURCE + missing(policy),
                Caption.of(story, influence, Caption.policy(story, policy), story.definition()),
                new Table(Leader.COLUMNS, leaders.stream().map(Leader::row).toList()));
    }

    /** Names the countries that the atlas does not have. */
    private String missing(String policy) {
        var missing = countries(policy).stream()
                .filter(country -> !RegionMap.knows(List.of(country)))
                .map(story::area)
                .toList();
        return missing.isEmpty() ? "" : " Not in the atlas: " + String.join(", ", missing) + ".";
    }

    private List<Leader> leaders(String policy, String month) {
        return Leader.of(tables.of(policy, "influence"), tables.of(policy, "leads"), countries(policy), month);
    }

    /** The first month, now, the end of the year halfway between now and the last, the last: those that there are. */
    private List<String> chosen(List<String> months) {
        var sorted = new TreeSet<>(months);
        var last = YearMonth.parse(sorted.last());
        var half = YearMonth.of((story.now().getYear() + last.getYear()) / 2, 12);
        var chosen = new LinkedHashSet<String>();
        chosen.add(sorted.first());
        for (var wanted : List.of(story.now().toString(), half.toString(), last.toString())) {
            var found = sorted.floor(wanted);
            if (found != null && found.compareTo(sorted.first()) > 0) {
                chosen.add(found);
            }
        }
        return chosen.stream().sorted().toList();
    }

    private Map<String, MapPane.Fill> fills(List<Leader> leaders, String month) {
        var fills = new LinkedHashMap<String, MapPane.Fill>();
        leaders.stream().filter(leader -> leader.month().equals(month)).forEach(leader -> {
            var stripes = leader.open() && !leader.second().isEmpty()
                    ? shade(Theme.colour(story, leader.second()), leader.share())
                    : null;
            fills.put(
                    leader.area(),
                    new MapPane.Fill(
                            shade(Theme.colour(story, leader.power()), leader.share()),
                            stripes,
                            story.area(leader.area()),
                            words(leader)));
        });
        return fills;
    }

    private String words(Leader leader) {
        return story.power(leader.power()) + " " + Words.percent(leader.share())
                + (leader.open() ? ", leads in " + Words.percent(leader.leads()) + " of runs" : "");
    }

    private static Color shade(Color colour, double share) {
        var last = IntStream.range(0, FROM.length).filter(i -> FROM[i] <= share).max();
        return Theme.pale(colour, STRENGTH[last.orElse(0)]);
    }

    private Key key(List<Leader> leaders) {
        var key = new Key();
        var seen = leaders.stream().map(Leader::power).collect(Collectors.toSet());
        story.powers().keySet().stream()
                .filter(seen::contains)
                .forEach(power -> key.add(Key.Sign.AREA, Theme.colour(story, power), story.power(power)));
        for (int i = 0; i < FROM.length; i++) {
            var words = i == 0 ? "share below " + Words.percent(FROM[1]) : "from " + Words.percent(FROM[i]);
            key.add(Key.Sign.AREA, Theme.pale(Theme.INK, STRENGTH[i]), words);
        }
        if (leaders.stream().anyMatch(Leader::open)) {
            key.add(Key.Sign.STRIPES, Theme.QUIET, "open: it leads in fewer than 2 of 3 runs; stripes are the next");
        }
        return key;
    }
}
