package steppe.report;

import java.util.List;
import java.util.stream.Stream;

/** Every finding by topic, and what its words mean. */
record AllFindings(Findings findings) implements Chapter {
    @Override
    public String id() {
        return "findings";
    }

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public void write(Html page) {
        if (findings.topics().isEmpty()) {
            page.element("p", "The tables of this folder hold nothing that findings are made from.");
        }
        for (var topic : findings.topics()) {
            page.element("h3", topic.title());
            InShort.list(page, topic.findings());
        }
        words(page);
    }

    private static void words(Html page) {
        page.element("h3", "What the words mean", "id", "words")
                .element(
                        "p",
                        "\u201cIn 84 of 100 runs\u201d counts runs of the model under the policy that others are compared with; up to"
                                + " a hundred runs are counted as they are. The interval says what the number of runs leaves open"
                                + " (95\u00a0%; Wilson for shares of runs, Student\u2019s t for mean differences), not whether the"
                                + " model is right. A difference is claimed only where the interval of its mean leaves out zero. The"
                                + " word before the numbers follows from the interval of the share of runs that agree, of a difference between policies from the share of worlds that go the same way:");
        HtmlTable.write(
                page,
                "Words for how surely the runs say something",
                List.of("Word", "Rule"),
                Stream.of(Sureness.values())
                        .filter(Sureness::isSaid)
                        .map(sure -> List.of(Phrases.capital(sure.words()), Phrases.capital(sure.rule())))
                        .toList());
    }
}
