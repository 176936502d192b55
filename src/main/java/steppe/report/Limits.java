package steppe.report;

import java.util.ArrayList;
import java.util.List;
import steppe.config.Sourced;

/** What not to conclude, as far as it follows from what the runs hold. */
record Limits(Dossier dossier) implements Chapter {
    @Override
    public String id() {
        return "limits";
    }

    @Override
    public String title() {
        return "What not to conclude";
    }

    @Override
    public void write(Html page) {
        page.open("ul");
        sentences().forEach(sentence -> page.element("li", sentence));
        page.close();
    }

    /** In plain sentences, the most important first. */
    List<String> sentences() {
        var story = dossier.story();
        var sentences = new ArrayList<String>();
        sentences.add(
                "It is not a forecast. It says what range of shares follows if powers and countries behave as assumed.");
        sentences.add(uncertainty());
        sentences.add(basis());
        sentences.add(
                "A share is a share of the influence of these "
                        + Phrases.counted(story.powers().size(), "power", "powers")
                        + " under one definition. Another definition gives other levels; small shares of small powers say little.");
        if (story.policies().size() > 1) {
            sentences.add("Differences between policies come from the same worlds: trust them more than levels.");
        }
        if (dossier.runs() < 100) {
            sentences.add("There are only " + Phrases.runs(dossier.runs())
                    + " of each policy: frequencies are rough, and the tails of the bands are hardly known.");
        }
        return sentences;
    }

    private String uncertainty() {
        var parts = new ArrayList<String>();
        var uncertainty = dossier.base().uncertainty();
        if (uncertainty.process()) {
            parts.add("chance");
        }
        if (uncertainty.parameters()) {
            parts.add("uncertain numbers");
        }
        if (uncertainty.war() && dossier.base().war() != null) {
            parts.add("an uncertain war");
        }
        return (parts.isEmpty()
                        ? "Every run draws the same, so the bands hold no uncertainty at all."
                        : "The bands hold " + Phrases.listed(parts) + ".")
                + " They do not hold the doubt about the model itself: figures of the past stray farther than the runs alone"
                + " say, and how far is told in Steppe\u2019s docs/credibility.md.";
    }

    private String basis() {
        var numbers = dossier.base().quantities();
        long assumed = numbers.stream().filter(Sourced::isAssumption).count();
        var posterior = dossier.base().posterior();
        var fitted = posterior == null
                ? "None were fitted to the record."
                : Phrases.counted(posterior.columns().size(), "number was", "numbers were")
                        + " held against the record of the past; of most of them it says little.";
        return (assumed == numbers.size()
                        ? "All " + Phrases.count(assumed)
                                + " numbers are assumptions: this shows how the model works, not what will happen. "
                        : Phrases.count(assumed) + " of " + Phrases.count(numbers.size())
                                + " numbers are assumptions. ")
                + fitted;
    }
}
