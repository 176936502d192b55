package steppe.report;

import java.util.List;
import java.util.stream.Stream;

/** A run folder told on one page of HTML that needs no network and no script. */
public final class Briefing {
    private Briefing() {}

    /** The page; the same for the same runs. */
    public static String of(Dossier dossier) {
        var results = dossier.results();
        var findings = Findings.of(results);
        var chapters = Stream.<Chapter>of(
                        new InShort(findings.inShort()),
                        new AllFindings(findings),
                        new Figures(dossier, findings),
                        new Varied(dossier),
                        new Levers(dossier, results),
                        new Limits(dossier),
                        new SourceTable(dossier),
                        new Rerun(dossier))
                .filter(chapter -> !chapter.isEmpty())
                .toList();
        var page = new Html();
        page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        new Head(
                        dossier.story().title() + " \u2013 Steppe briefing",
                        dossier.story().question(),
                        "light")
                .write(page, "briefing.css");
        page.open("body").element("a", "Skip to the findings", "class", "skip", "href", "#main");
        opening(page, dossier);
        contents(page, chapters);
        page.open("main", "id", "main");
        for (var chapter : chapters) {
            page.open("section", "id", chapter.id(), "aria-labelledby", chapter.id() + "-title")
                    .element("h2", chapter.title(), "id", chapter.id() + "-title");
            chapter.write(page);
            page.close();
        }
        page.close();
        page.open("footer")
                .element(
                        "p",
                        "Steppe " + dossier.story().version() + ", experiment "
                                + dossier.story().experiment() + ", seed "
                                + dossier.story().seed() + ". "
                                + dossier.story().definition())
                .close();
        return "<!DOCTYPE html>\n" + page.close().close() + "\n";
    }

    private static void opening(Html page, Dossier dossier) {
        var story = dossier.story();
        page.open("header").element("p", "Briefing", "class", "kicker").element("h1", story.title());
        if (!story.question().isEmpty()) {
            page.element("p", story.question(), "class", "question");
        }
        page.element("p", facts(dossier), "class", "facts").close();
    }

    static String facts(Dossier dossier) {
        var manifest = dossier.manifest();
        var policies = manifest.policies().size();
        return Phrases.counted(dossier.made(manifest.base()), "simulated run", "simulated runs")
                + (policies == 1 ? "" : " of each of " + policies + " policies")
                + (manifest.design() == null ? "" : " at the points of a design") + ", "
                + manifest.start().substring(0, 4) + " to " + manifest.end().substring(0, 4) + ", the past known to "
                + Phrases.month(dossier.story().now());
    }

    private static void contents(Html page, List<Chapter> chapters) {
        page.open("nav", "aria-label", "Contents").open("ol");
        for (var chapter : chapters) {
            page.open("li")
                    .element("a", chapter.title(), "href", "#" + chapter.id())
                    .close();
        }
        page.close().close();
    }
}
