package steppe.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steppe.chart.Figure;

/** The figures of a run folder, drawn on the page, with the numbers behind each. */
record Figures(Dossier dossier, Findings findings) implements Chapter {
    /** Groups by what file names begin with; the last takes what no other has. */
    private static final Map<String, List<String>> GROUPS = groups();

    private static final String REST = "More";

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("Who holds influence", List.of("map", "shares", "domains", "heat", "ternary"));
        groups.put("Who leads, and when one passes another", List.of("leaders", "passing", "survival"));
        groups.put("How far runs differ", List.of("fan", "multiples"));
        groups.put("What the policies change", List.of("policies", "paired", "effects"));
        groups.put("The war", List.of("war"));
        groups.put("Trade, beside the record", List.of("trade"));
        return groups;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public String title() {
        return "Figures";
    }

    @Override
    public boolean isEmpty() {
        return dossier.figures().isEmpty();
    }

    @Override
    public void write(Html page) {
        var grouped = dossier.figures().stream().collect(Collectors.groupingBy(Figures::group));
        GROUPS.keySet().forEach(group -> write(page, group, grouped.getOrDefault(group, List.of())));
        write(page, REST, grouped.getOrDefault(REST, List.of()));
    }

    static String group(Figure figure) {
        var start = figure.stem().split("-")[0];
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(start))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(REST);
    }

    private void write(Html page, String group, List<Figure> figures) {
        if (!figures.isEmpty()) {
            page.element("h3", group);
            figures.forEach(figure -> write(page, figure));
        }
    }

    private void write(Html page, Figure figure) {
        page.open("figure", "id", "figure-" + figure.stem()).element("h4", figure.title());
        findings.about(figure.stem()).ifPresent(finding -> page.element("p", finding.claim() + ".", "class", "claim"));
        page.element("p", figure.subtitle(), "class", "subtitle")
                .open(
                        "div",
                        "class",
                        "drawing",
                        "tabindex",
                        "0",
                        "role",
                        "group",
                        "aria-label",
                        "Drawing: " + figure.title())
                .markup(drawing(figure))
                .close()
                .element("figcaption", figure.caption());
        numbers(page, figure);
        page.close();
    }

    /** The drawing without the head of a file of its own. */
    private static String drawing(Figure figure) {
        var svg = figure.unframed().svg();
        return svg.substring(svg.indexOf("<svg"));
    }

    private void numbers(Html page, Figure figure) {
        var excerpt = Excerpt.of(figure.table(), dossier.story().now());
        var file = "charts/" + figure.stem() + ".csv";
        page.open("p", "class", "files")
                .text("All numbers: ")
                .element("a", file, "href", file)
                .text(" (" + Phrases.counted(excerpt.of(), "row", "rows") + ")")
                .close();
        if (!excerpt.rows().isEmpty()) {
            page.open("details").element("summary", "Some of the numbers");
            HtmlTable.write(page, caption(figure, excerpt), excerpt.columns(), excerpt.rows());
            page.close();
        }
    }

    private static String caption(Figure figure, Excerpt excerpt) {
        return figure.title() + ": "
                + (excerpt.rows().size() < excerpt.of() ? excerpt.rows().size() + " of " : "")
                + Phrases.counted(excerpt.of(), "row", "rows")
                + (excerpt.alike().isEmpty() ? "" : ", all with " + String.join(", ", excerpt.alike()));
    }
}
