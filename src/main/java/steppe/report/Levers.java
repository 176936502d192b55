package steppe.report;

import java.util.Comparator;
import java.util.List;

/** What would change the answers: policies by the size of their effects, then whatever analyses of the runs found. */
record Levers(Dossier dossier, Results results) implements Chapter {
    private static final int MOST = 24;

    @Override
    public String id() {
        return "levers";
    }

    @Override
    public String title() {
        return "What would change it";
    }

    @Override
    public void write(Html page) {
        var effects = new Effects(results)
                .all().stream()
                        .sorted(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.mean())))
                        .limit(MOST)
                        .toList();
        if (effects.isEmpty()) {
            page.element(
                    "p",
                    "The runs hold no later share of influence of a power in front under two policies, so no effect can be told.");
        } else {
            HtmlTable.write(
                    page,
                    "Largest changes of shares of influence in "
                            + results.area(dossier.story().region())
                            + " against \u201c"
                            + dossier.story().policies().get(dossier.story().base())
                            + "\u201d, in the same worlds, percentage points",
                    List.of("Policy", "Power", "Month", "Mean change", "95\u00a0% interval", "Worlds", "How sure"),
                    effects.stream().map(this::row).toList());
        }
        var analyses = new Analyses(dossier);
        if (analyses.isEmpty()) {
            page.element(
                    "p",
                    "No analysis of these runs stands in the folder. \u201csteppe analyze\u201d finds what the answers hang on and"
                            + " when something comes to pass; write this page again afterwards.");
        } else {
            if (dossier.story().policies().size() > 1) {
                page.element(
                        "p",
                        "The tables below are of "
                                + results.policy(dossier.story().base())
                                + ", unless \u201csteppe analyze\u201d was given another policy.");
            }
            analyses.write(page);
        }
    }

    private List<String> row(Effect effect) {
        return List.of(
                dossier.story().policies().get(effect.policy()),
                results.name(effect.power()),
                effect.month().toString(),
                (effect.mean() < 0 ? "\u2212" : effect.mean() > 0 ? "+" : "")
                        + Phrases.points(effect.mean()).replaceFirst(" .*", ""),
                effect.hasInterval() ? Phrases.between(effect.low(), effect.high()) : "not known",
                Phrases.count(effect.pairs()),
                effect.sure().words());
    }
}
