package steppe.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import steppe.config.Domain;
import steppe.config.Scenario;

/** What one power has promised to whom, and how much effort that asks each month (M6). */
final class Promises {
    /**
     * A promise to one country.
     *
     * @param monthly effort promised, in tie units, at a pace of 1
     * @param additional share of it that does not come out of the power's capacity
     * @param money whether it is a sum in USD, worth less as demand grows
     * @param pace how fast it is delivered from month to month; null for evenly
     */
    private record Promise(
            int country,
            int domain,
            int from,
            int until,
            double monthly,
            double additional,
            boolean money,
            Stages pace) {
        boolean isOpen(int month) {
            return month >= from && month <= until;
        }

        double in(int month) {
            return pace == null ? monthly : monthly * pace.at(month);
        }
    }

    private final List<Promise> promises = new ArrayList<>();
    /** By domain and country. */
    private final double[][] due;

    private final double[][] extra;
    /** The promises that are open in the months of [openFrom, openUntil). */
    private Promise[] open = {};

    private int openFrom;
    private int openUntil;
    private final double[] dueInAll;
    private final boolean[] any;

    Promises(String power, Scenario scenario, Roster roster, Draws draws, Ties ties, double conversion) {
        int countries = roster.countries().size();
        this.due = new double[Domain.values().length][countries];
        this.extra = new double[due.length][countries];
        this.dueInAll = new double[Domain.values().length];
        if (scenario.mechanisms().commitments()) {
            addCommitments(power, scenario, roster, draws, ties);
            addPackages(power, scenario, roster, draws, conversion);
        }
        this.any = new boolean[due.length];
        promises.forEach(promise -> any[promise.domain] = true);
    }

    private void addCommitments(String power, Scenario scenario, Roster roster, Draws draws, Ties ties) {
        var time = scenario.time();
        for (var commitment : scenario.commitments().values()) {
            if (!commitment.power().equals(power)) {
                continue;
            }
            int from = commitment.from() == null ? 0 : time.index(commitment.from());
            int until = commitment.until() == null ? time.months() : time.index(commitment.until());
            int domain = commitment.domain().ordinal();
            for (int c : roster.countries(commitment.to())) {
                double monthly = draws.of(commitment.size()) * ties.firstEffort(c, roster.power(power), domain);
                promises.add(new Promise(c, domain, from, until, monthly, 0, false, null));
            }
        }
    }

    private void addPackages(String power, Scenario scenario, Roster roster, Draws draws, double conversion) {
        var time = scenario.time();
        for (var money : scenario.packages().values()) {
            if (!money.power().equals(power)) {
                continue;
            }
            int[] recipients = roster.countries(money.to());
            double gdp = 0;
            for (int c : recipients) {
                gdp += gdp(c, scenario, roster, draws);
            }
            int from = time.index(money.from());
            int until = time.index(money.until());
            var pace = money.schedule().isEmpty() ? null : new Stages(money.schedule(), time, draws);
            double monthly = conversion * draws.of(money.total()) / paces(from, until, pace);
            double additional = draws.of(money.additional());
            for (int c : recipients) {
                double part = gdp(c, scenario, roster, draws) / gdp;
                promises.add(
                        new Promise(c, Domain.ECONOMIC.ordinal(), from, until, monthly * part, additional, true, pace));
            }
        }
    }

    /** The paces of all months of delivery, added up; never 0, so that what is never delivered is delivered at no pace. */
    private static double paces(int from, int until, Stages pace) {
        double sum = 0;
        for (int month = from; month <= until; month++) {
            sum += pace == null ? 1 : pace.at(month);
        }
        return sum > 0 ? sum : 1;
    }

    private static double gdp(int country, Scenario scenario, Roster roster, Draws draws) {
        return draws.of(
                scenario.countries().get(roster.countries().get(country)).gdp());
    }

    /**
     * Adds up what is due in a month.
     *
     * @param demand the countries' demand as a multiple of that of the first month
     */
    void fallDue(int month, double demand) {
        if (month < openFrom || month >= openUntil) {
            look(month);
        }
        for (int d = 0; d < due.length; d++) {
            Arrays.fill(due[d], 0);
            Arrays.fill(extra[d], 0);
        }
        Arrays.fill(dueInAll, 0);
        for (var promise : open) {
            double monthly = promise.money ? promise.in(month) / demand : promise.in(month);
            double own = monthly * (1 - promise.additional);
            due[promise.domain][promise.country] += own;
            dueInAll[promise.domain] += own;
            extra[promise.domain][promise.country] += monthly * promise.additional;
        }
    }

    /** Finds the promises that are open in a month, and until when they are the same. */
    private void look(int month) {
        open = promises.stream().filter(promise -> promise.isOpen(month)).toArray(Promise[]::new);
        openFrom = month;
        openUntil = promises.stream()
                .flatMapToInt(promise -> IntStream.of(promise.from, promise.until + 1))
                .filter(turn -> turn > month)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether anything was ever promised. */
    boolean any() {
        return !promises.isEmpty();
    }

    /** Whether anything was ever promised in a domain. */
    boolean any(int domain) {
        return any[domain];
    }

    /** Effort due in a domain to all countries. */
    double dueInAll(int domain) {
        return dueInAll[domain];
    }

    /** Effort due in a domain out of the power's capacity, by country; not to be changed. */
    double[] due(int domain) {
        return due[domain];
    }

    /** Effort due in a domain from money that comes on top, by country; not to be changed. */
    double[] extra(int domain) {
        return extra[domain];
    }
}
