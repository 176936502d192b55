package steppe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (dossier.manifest().design() != null) {
            sentences.add(
                    "The runs stand at the points of a design, which covers ranges and is no draw from them: shares of"
                            + " runs are no probabilities, and neither an interval nor a word for how sure something is is given.");
        }
        failed().ifPresent(sentences::add);
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

    /** Runs that are in no number, if there are any. */
    private Optional<String> failed() {
        var parts = dossier.story().policies().entrySet().stream()
                .filter(policy -> dossier.failed(policy.getKey()) > 0)
                .map(policy -> Phrases.count(dossier.failed(policy.getKey())) + " of "
                        + Phrases.runs(dossier.made(policy.getKey())) + " under \u201c" + policy.getValue() + "\u201d")
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Phrases.capital(Phrases.listed(parts))
                                + " failed and are in no number here: if what makes a run fail also moves shares, the rest are off.");
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
        if (uncertainty.war()) {
            war().ifPresent(parts::add);
        }
        if (dossier.manifest().design() != null) {
            parts.add("what the design varies");
        }
        return (parts.isEmpty()
                        ? "Every run draws the same, so the bands hold no uncertainty at all."
                        : "The bands hold " + Phrases.listed(parts) + ".")
                + " They do not hold the doubt about the model itself: figures of the past stray farther than the runs alone"
                + " say, and how far is told in Steppe\u2019s docs/credibility.md.";
    }

    /** What of the war is drawn, if there is one. */
    private Optional<String> war() {
        var war = dossier.base().war();
        if (war == null) {
            return Optional.empty();
        }
        return war.ends() == null
                ? Optional.of("an uncertain war")
                : war.ends().when().map(month -> "what follows an end of the war that is set");
    }

    private String basis() {
        var numbers = dossier.base().quantities();
        long assumed = numbers.stream().filter(Sourced::isAssumption).count();
        var posterior = dossier.base().posterior();
        var fitted = posterior == null
                ? "None were fitted to the record."
                : Phrases.counted(posterior.columns().size(), "number was", "numbers were")
                        + " held against the record of the past.";
        return (assumed == numbers.size()
                        ? "All " + Phrases.count(assumed)
                                + " numbers are assumptions: this shows how the model works, not what will happen. "
                        : Phrases.count(assumed) + " of " + Phrases.count(numbers.size())
                                + " numbers are assumptions. ")
                + fitted;
    }
}
