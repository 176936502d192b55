package steppe.report;

import java.util.List;
import java.util.Locale;
import steppe.config.OriginKind;
import steppe.config.Scenario;
import steppe.config.Section;
import steppe.config.Sourced;
import steppe.config.Wording;

/**
 * Numbers with their origins on one page of HTML that needs no network. Its script finds, groups and counts them; without it all
 * are there, part by part.
 */
public final class EvidencePage {
    private static final String SCRIPT = "evidence.js";

    private final Html page = new Html();
    private final NumberList numbers;
    private final FactList facts;

    private EvidencePage(NumberList numbers) {
        this.numbers = numbers;
        this.facts = FactList.of(numbers);
    }

    /**
     * The page; the same for the same scenario.
     *
     * @throws steppe.config.ConfigException if the facts that numbers rest on cannot be read
     */
    public static String of(NumberList numbers) {
        return new EvidencePage(numbers).write();
    }

    private String write() {
        page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        new Head(heading() + " \u2013 Steppe", "What each number is, and where it comes from", "light dark")
                .writeWithScript(page, SCRIPT, "briefing.css", "evidence.css");
        page.open("body").element("a", "Skip to the numbers", "class", "skip", "href", "#numbers");
        opening();
        page.open("main");
        tools();
        page.open("div", "id", "numbers", "tabindex", "-1");
        numbers.sections().forEach(this::part);
        page.close();
        facts.write(page);
        page.close();
        Head.script(page, SCRIPT);
        return "<!DOCTYPE html>\n" + page.close().close() + "\n";
    }

    private String heading() {
        return numbers.what() + " of \u201c" + numbers.scenario().title() + "\u201d";
    }

    private void opening() {
        var scenario = numbers.scenario();
        page.open("header")
                .element("p", "Evidence", "class", "kicker")
                .element("h1", heading())
                .element(
                        "p",
                        Phrases.counted(numbers.numbers().count(), "number", "numbers") + ", "
                                + Phrases.count(numbers.uncertain())
                                + " of them uncertain: what is believed of them is a prior, drawn from anew in each run of "
                                + scenario.name() + "."
                                + fitted(scenario),
                        "class",
                        "facts")
                .close();
        bar();
    }

    private static String fitted(Scenario scenario) {
        return scenario.posterior() == null
                ? ""
                : " " + Phrases.counted(scenario.posterior().columns().size(), "number", "numbers")
                        + " that were held against the record of the past are drawn from what it leaves of their priors.";
    }

    /** How much of it rests on what, to scale; the boxes below it say the same in words. */
    private void bar() {
        page.open("div", "class", "bar", "aria-hidden", "true");
        numbers.byKind().forEach((kind, count) -> {
            if (count > 0) {
                page.element("span", "", "class", mark(kind), "style", "flex-grow: " + count);
            }
        });
        page.close();
    }

    private void tools() {
        page.open("form", "class", "tools", "role", "search", "aria-label", "Numbers")
                .open("fieldset");
        page.element("legend", "What they rest on");
        numbers.byKind().forEach((kind, count) -> {
            page.open("label", "class", mark(kind))
                    .open("input", "type", "checkbox", "name", "kind", "value", mark(kind), "checked", "checked")
                    .element("span", Phrases.capital(kind.words()) + " ", "class", "word")
                    .element("b", Phrases.count(count))
                    .close();
        });
        page.close();
        page.open("label", "class", "tool find")
                .text("Find ")
                .open("input", "type", "search", "name", "find", "autocomplete", "off", "spellcheck", "false")
                .close();
        page.open("label", "class", "tool").text("Group by ").open("select", "name", "group");
        page.element("option", "part of the model", "value", "part");
        page.element("option", "kind of origin", "value", "kind");
        page.element("option", "origin", "value", "origin");
        page.close()
                .close()
                .element("output", "", "class", "tool", "name", "count")
                .close();
    }

    private void part(Section section) {
        long assumed = section.numbers().stream().filter(Sourced::isAssumption).count();
        page.open("section", "class", "group", "aria-label", section.heading())
                .open("h2")
                .text(section.heading() + " ")
                .element("small", section.numbers().size() + (assumed == 0 ? "" : ", " + assumed + " assumed"))
                .close()
                .open("table")
                .element("caption", section.heading() + ", by number", "class", "unseen")
                .open("thead")
                .open("tr");
        List.of("Number", "Value and prior", "Unit", "Origin", "Note")
                .forEach(column -> page.element("th", column, "scope", "col"));
        page.close().close().open("tbody");
        section.numbers().forEach(number -> row(section, number));
        page.close().close().close();
    }

    private void row(Section section, Sourced number) {
        var kind = numbers.kind(number);
        page.open("tr", "id", number.path(), "data-part", section.heading(), "data-kind", mark(kind))
                .open("th", "scope", "row")
                .open("a", "href", "#" + number.path());
        var within = section.within(number);
        var before = number.path().substring(0, number.path().length() - within.length());
        page.element("span", before, "class", "before")
                .open("wbr")
                .text(within)
                .close()
                .close();
        page.open("td", "class", "amount");
        if (number.value() != null) {
            page.element("b", Wording.of(number.value())).text(" ");
        }
        if (number.prior() != null) {
            page.element("span", Wording.of(number.prior()), "class", "prior");
        }
        page.close();
        page.element("td", number.unit()).open("td", "class", "origin");
        origin(number, kind);
        page.close().open("td", "class", "note");
        note(number.note() == null ? "" : number.note());
        page.close().close();
    }

    private void origin(Sourced number, OriginKind kind) {
        page.element("span", kind.words(), "class", "kind " + mark(kind));
        if (kind == OriginKind.EVIDENCE || kind == OriginKind.REFERENCE) {
            page.text(" ").element("a", number.origin(), "href", "#" + FactList.anchor(number.origin()));
        } else if (kind != OriginKind.ASSUMPTION) {
            page.text(" ").element("span", number.origin());
        }
    }

    /** A note, with links where it names a fact. */
    private void note(String note) {
        var word = FactList.WORD.matcher(note);
        int at = 0;
        while (word.find()) {
            if (facts.has(word.group())) {
                page.text(note.substring(at, word.start()))
                        .element("a", word.group(), "href", "#" + FactList.anchor(word.group()));
                at = word.end();
            }
        }
        page.text(note.substring(at));
    }

    /** A kind as styles and the script name it. */
    private static String mark(OriginKind kind) {
        return "of-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
