package steppe.report;

import java.util.List;
import steppe.config.Section;
import steppe.config.Sourced;
import steppe.config.Wording;

/** Every number of the base scenario with its value, unit and origin, by part; assumptions are marked and counted. */
record SourceTable(Dossier dossier) implements Chapter {
    private static final List<String> COLUMNS = List.of("Number", "Value or prior", "Unit", "Origin", "Note");

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public String title() {
        return "Assumptions and sources";
    }

    @Override
    public void write(Html page) {
        var numbers = NumberList.of(dossier.base(), false);
        page.element("p", numbers.counts());
        page.element(
                "p",
                "These are the numbers of \u201c"
                        + dossier.story().policies().get(dossier.story().base())
                        + "\u201d. What is assumed is marked so, and its note says why this number and not another."
                        + " An origin that is no assumption is the id of a fact in sources/evidence.yaml, a public series, or a"
                        + " publication.");
        numbers.sections().forEach(section -> write(page, section));
        references(page);
    }

    private void write(Html page, Section section) {
        long assumed = section.numbers().stream().filter(Sourced::isAssumption).count();
        page.open("details")
                .element(
                        "summary",
                        section.heading() + ": "
                                + Phrases.counted(section.numbers().size(), "number", "numbers")
                                + (assumed == 0 ? "" : ", " + Phrases.counted(assumed, "assumption", "assumptions")));
        HtmlTable.write(
                page,
                section.heading() + " (" + section.key() + ")",
                COLUMNS,
                section.numbers().stream().map(number -> row(section, number)).toList());
        page.close();
    }

    private static List<String> row(Section section, Sourced number) {
        return List.of(
                section.within(number),
                Wording.amount(number),
                number.unit(),
                number.isAssumption() ? "\u25b2 assumption" : number.origin(),
                number.note() == null ? "" : number.note());
    }

    private void references(Html page) {
        var references = dossier.base().sources().references();
        if (!references.isEmpty()) {
            HtmlTable.write(
                    page,
                    "Publications",
                    List.of("Key", "Citation"),
                    references.entrySet().stream()
                            .map(reference -> List.of(reference.getKey(), reference.getValue()))
                            .toList());
        }
    }
}
