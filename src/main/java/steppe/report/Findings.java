package steppe.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the runs say, by topic. Topics of which they say nothing are left out.
 *
 * @param shown what figures show that is said in other words already
 */
record Findings(List<Topic> topics, List<Finding> shown) {
    /** Most findings that stand at the top. */
    private static final int SHORT = 7;

    /** Findings of one kind. */
    record Topic(String title, List<Finding> findings) {}

    Findings {
        topics = topics.stream().filter(topic -> !topic.findings().isEmpty()).toList();
    }

    static Findings of(Results results) {
        return new Findings(
                List.of(
                        new Topic("Who leads", new Leads(results).findings()),
                        new Topic("Where shares go", new Moves(results).findings()),
                        new Topic("When one passes another", new Passings(results).findings()),
                        new Topic("What the policies change", new Effects(results).findings()),
                        new Topic("The war", new WarEndings(results).findings())),
                new Holdings(results).findings());
    }

    /** The few that stand for all: of each topic what comes first, of powers each one. */
    List<Finding> inShort() {
        var chosen = new ArrayList<Finding>();
        for (var topic : topics) {
            topic.findings().stream()
                    .map(Finding::about)
                    .distinct()
                    .limit(2)
                    .forEach(about -> chosen.add(first(topic, about)));
        }
        return chosen.stream().limit(SHORT).toList();
    }

    private static Finding first(Topic topic, String about) {
        return topic.findings().stream()
                .filter(finding -> finding.about().equals(about))
                .min(Comparator.comparing(finding -> !finding.isSeen()))
                .orElseThrow();
    }

    /** What a figure shows, if any finding is about it. */
    Optional<Finding> about(String stem) {
        return Stream.concat(all(), shown.stream())
                .filter(finding -> isAbout(finding, stem))
                .min(Comparator.comparing(finding -> !finding.isSeen()));
    }

    /** A figure that ranks policies names all powers that it shows. */
    private static boolean isAbout(Finding finding, String stem) {
        return finding.about().startsWith(Effects.ABOUT) && stem.startsWith(Effects.ABOUT)
                ? (stem + "-").contains(finding.about().substring(Effects.ABOUT.length() - 1) + "-")
                : finding.about().equals(stem);
    }

    Stream<Finding> all() {
        return topics.stream().flatMap(topic -> topic.findings().stream());
    }
}
