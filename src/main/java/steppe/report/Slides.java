package steppe.report;

import java.util.List;
import java.util.stream.Collectors;
import steppe.chart.Figure;

/** A run folder told in slides: what is found, a chart for each that can be edited, and what not to conclude. */
public final class Slides {
    /** Sentences that fit on a slide. */
    private static final int FIT = 4;

    private final Dossier dossier;
    private final Results results;
    private final Findings findings;
    private final ChartSheets sheets;
    private final Deck deck;

    private Slides(Dossier dossier, Deck deck) {
        this.dossier = dossier;
        this.results = dossier.results();
        this.findings = Findings.of(results);
        this.sheets = new ChartSheets(dossier.story());
        this.deck = deck;
    }

    /** The file of a presentation; the same for the same runs. */
    public static byte[] of(Dossier dossier) {
        try (var deck = new Deck(dossier.story().title(), source(dossier))) {
            new Slides(dossier, deck).fill();
            return deck.bytes();
        }
    }

    static String source(Dossier dossier) {
        var story = dossier.story();
        return "Source: Steppe " + story.version() + ", experiment " + story.experiment() + ", "
                + Phrases.runs(dossier.runs()) + (story.policies().size() > 1 ? " of each policy" : "") + ", seed "
                + story.seed();
    }

    private void fill() {
        var story = dossier.story();
        deck.opening(
                "STEPPE",
                story.title(),
                story.question(),
                Briefing.facts(dossier),
                story.definition() + " Each sentence on these slides is made from the numbers of the runs.");
        var told = findings.inShort();
        for (int from = 0; from < told.size(); from += FIT) {
            sentences("What the runs say", told.subList(from, Math.min(from + FIT, told.size())));
        }
        dossier.figures().forEach(this::chart);
        var limits = new Limits(dossier).sentences();
        deck.sentences(
                "What not to conclude",
                limits,
                limits.stream().map(limit -> "").toList(),
                "How far to believe the model is told in Steppe\u2019s docs/credibility.md.");
    }

    private void sentences(String title, List<Finding> told) {
        deck.sentences(
                title,
                told.stream().map(finding -> finding.claim() + ".").toList(),
                told.stream().map(Finding::grounds).toList(),
                "What the words mean. "
                        + told.stream()
                                .map(Finding::sure)
                                .filter(Sureness::isSaid)
                                .distinct()
                                .map(sure -> Phrases.capital(sure.words()) + ": " + sure.rule() + ".")
                                .collect(Collectors.joining(" "))
                        + " An interval is of a share of runs, or of a mean difference; it says what the number of runs leaves open, not"
                        + " whether the model is right.");
    }

    private void chart(Figure figure) {
        var title = findings.about(figure.stem()).map(Finding::claim).orElse(figure.title());
        sheets.of(figure).ifPresent(sheet -> deck.chart(title, subtitle(figure, sheet), sheet, notes(figure)));
        if (figure.stem().equals("leaders")) {
            sheets.leadersByArea(figure)
                    .ifPresent(sheet -> deck.chart(
                            new Leads(results).everywhere(),
                            "Share of runs that a power leads in",
                            sheet,
                            notes(figure)));
        }
    }

    /** What the chart shows, without what only the drawing has, and with what it leaves out. */
    private static String subtitle(Figure figure, ChartSheet sheet) {
        var words = figure.subtitle().replaceFirst("; the line marks \\w+ \\d+", "");
        if (sheet.kind() != ChartSheet.Kind.BARS) {
            return words;
        }
        int policies = figure.table().distinct("policy").size();
        int shown = sheet.categories().size();
        return words + ". Whiskers: 95\u00a0% interval of the mean"
                + (shown < policies ? ". The " + shown + " largest of " + policies : "");
    }

    private String notes(Figure figure) {
        return findings.about(figure.stem())
                        .map(finding -> finding.grounds() + ". ")
                        .orElse("")
                + figure.caption() + " Not a forecast: it says what follows if powers and countries behave as assumed."
                + " The numbers stand in the workbook of the chart and in charts/" + figure.stem() + ".csv.";
    }
}
