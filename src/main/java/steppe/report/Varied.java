package steppe.report;

import java.util.ArrayList;
import java.util.List;
import steppe.config.Difference;
import steppe.config.FactorSpec;
import steppe.config.ScenarioDiff;
import steppe.config.Sourced;
import steppe.config.Wording;

/** What the experiment varies: policies with the settings that each changes, factors of a design, settings of the command line. */
record Varied(Dossier dossier) implements Chapter {
    /** Most settings of one policy that are listed. */
    private static final int MOST = 40;

    private static final List<String> COLUMNS = List.of("Policy", "What", "Key", "In the base", "Here", "Origin");

    @Override
    public String id() {
        return "varied";
    }

    @Override
    public String title() {
        return "What was varied";
    }

    @Override
    public void write(Html page) {
        var story = dossier.story();
        var base = story.policies().get(story.base());
        page.open("p")
                .text(Phrases.counted(story.policies().size(), "policy meets", "policies meet")
                        + " the same worlds: the same number draws the same chances and the same uncertain numbers under each."
                        + " Charts of a single policy show ")
                .element("strong", base)
                .text(story.policies().size() > 1 ? ", with which the others are compared." : ".")
                .close();
        if (story.policies().size() > 1) {
            HtmlTable.write(page, "What each policy changes against \u201c" + base + "\u201d", COLUMNS, rows());
        }
        factors(page);
        var settings = dossier.manifest().settings();
        if (!settings.isEmpty()) {
            page.element("p", "The command line set, under every policy: " + String.join(", ", settings) + ".");
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        dossier.story().policies().forEach((policy, title) -> {
            if (!policy.equals(dossier.story().base())) {
                var changes =
                        ScenarioDiff.between(dossier.base(), dossier.scenarios().get(policy));
                changes.stream().limit(MOST).forEach(change -> rows.add(row(title, change)));
                if (changes.size() > MOST) {
                    rows.add(List.of(
                            title,
                            "and " + (changes.size() - MOST) + " more",
                            "",
                            "",
                            "",
                            "policies/" + policy + ".yaml"));
                } else if (changes.isEmpty()) {
                    rows.add(List.of(title, "nothing", "", "", "", ""));
                }
            }
        });
        return rows;
    }

    private static List<String> row(String policy, Difference change) {
        if (change instanceof Difference.Number number) {
            return List.of(
                    policy,
                    number.heading(),
                    number.key(),
                    amount(number.before()),
                    amount(number.after()),
                    number.after() == null ? "" : Wording.source(number.after()));
        } else if (change instanceof Difference.Setting setting) {
            return List.of(
                    policy,
                    setting.heading(),
                    setting.key(),
                    setting.before() == null ? "absent" : setting.before(),
                    setting.after() == null ? "absent" : setting.after(),
                    "set by the policy");
        }
        var entry = (Difference.Entry) change;
        var what = (entry.title().isEmpty() ? "an entry" : entry.title())
                + (entry.numbers() > 0 ? ", " + Phrases.counted(entry.numbers(), "number", "numbers") : "");
        return List.of(
                policy,
                entry.heading(),
                entry.key(),
                entry.isAdded() ? "absent" : what,
                entry.isAdded() ? what : "absent",
                "set by the policy");
    }

    private static String amount(Sourced number) {
        return number == null ? "absent" : Wording.amount(number) + " " + number.unit();
    }

    private void factors(Html page) {
        var factors = dossier.manifest().factors();
        if (dossier.manifest().design() == null || factors == null || factors.isEmpty()) {
            return;
        }
        HtmlTable.write(
                page,
                "Factors that the design varies",
                List.of("Factor", "Numbers", "Range"),
                factors.entrySet().stream()
                        .map(factor -> List.of(
                                factor.getValue().title() == null
                                        ? factor.getKey()
                                        : factor.getValue().title(),
                                String.join(", ", factor.getValue().keys()),
                                range(factor.getValue())))
                        .toList());
    }

    private static String range(FactorSpec factor) {
        return factor.min() == null ? "its prior" : Wording.of(factor.min()) + " to " + Wording.of(factor.max());
    }
}
