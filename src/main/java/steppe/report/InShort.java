package steppe.report;

import java.util.List;

/** The few findings that stand for all. */
record InShort(List<Finding> findings) implements Chapter {
    @Override
    public String id() {
        return "in-short";
    }

    @Override
    public String title() {
        return "In short";
    }

    @Override
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    @Override
    public void write(Html page) {
        list(page, findings);
        page.open("p", "class", "aside")
                .text("Each sentence is made from the numbers of the runs. ")
                .element("a", "What the words mean", "href", "#words")
                .text("; ")
                .element("a", "what not to conclude", "href", "#limits")
                .text(".")
                .close();
    }

    /** Findings with what they rest on. */
    static void list(Html page, List<Finding> findings) {
        page.open("ul", "class", "findings");
        for (var finding : findings) {
            page.open("li")
                    .element("p", finding.claim() + ".", "class", "claim")
                    .open("p", "class", "evidence");
            if (finding.sure().isSaid()) {
                page.element("strong", Phrases.capital(finding.sure().words()), "class", "sure")
                        .text(" " + finding.evidence() + ".");
            } else {
                page.text(finding.grounds() + ".");
            }
            page.close().close();
        }
        page.close();
    }
}
