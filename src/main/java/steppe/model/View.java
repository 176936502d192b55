package steppe.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import steppe.config.Domain;

/**
 * The world as it stands at the end of a month, copied out of it for who watches. Immutable; a run neither needs nor notices it.
 * Maps go by id, in the order of the scenario.
 *
 * @param month 0 for the first
 * @param when the same in the calendar
 * @param war nothing is in it if the scenario has none
 * @param sanctions severity, in [0, 1]
 * @param region each power's share of influence in the region, in [0, 1], all countries alike
 * @param happenings what has befallen the run so far, in the order in which it became known
 */
public record View(
        int month,
        YearMonth when,
        War war,
        double sanctions,
        Map<String, Double> region,
        Map<String, Country> countries,
        Map<String, Power> powers,
        List<Happening> happenings) {
    public View {
        happenings = List.copyOf(happenings);
    }

    /**
     * The war this month.
     *
     * @param power who wages it; empty if nobody ever does
     * @param active whether there is war
     * @param months which month of the war it is, or how many months of peace lie behind it; 0 before the first
     * @param load share of state means that it takes, in [0, 1]
     */
    public record War(String power, boolean active, int months, double load) {}

    /**
     * A country this month.
     *
     * @param strategy how it deals with the powers, as scenarios name it
     * @param manner the same in a sentence without a full stop
     * @param vigilance how shaken the regime is by crises of late, at least 0
     * @param bonds with each power
     */
    public record Country(String strategy, String manner, double vigilance, Map<String, Bond> bonds) {}

    /**
     * What stands between a country and a power.
     *
     * @param influence the power's share in the country, in [0, 1]
     * @param reliability belief that the power does what it promises, in [0, 1]
     * @param threat seen from the power, at least 0
     * @param tradeShare share of the country's goods trade, in percent
     * @param debt share of its external public debt, in percent
     * @param remittances over GDP, in percent
     * @param transit share of main routes through the power, in percent
     */
    public record Bond(
            double influence,
            double reliability,
            double threat,
            double tradeShare,
            double debt,
            double remittances,
            double transit,
            Map<Domain, Tie> ties) {}

    /**
     * A tie in one domain.
     *
     * @param level USD bn of goods trade a year at the demand of the first month; an index in the other domains
     * @param share of the country's ties in the domain, as they weigh in the contest, in [0, 1]
     * @param openness of the country to the power; sums to 1 over powers
     * @param turn openness as a multiple of the first month's
     */
    public record Tie(double level, double share, double openness, double turn) {}

    /**
     * A power this month.
     *
     * @param reserve put by, in months of what its security capacity was in the first
     */
    public record Power(double reserve, Map<Domain, Means> means) {}

    /**
     * What a power has for the region in one domain.
     *
     * @param capacity as a multiple of the first month's, before war and sanctions
     * @param free share of it that no war takes, in [0, 1]
     * @param effort what reaches the region, as a multiple of the first month's
     * @param due what it had promised for this month, as a share of capacity
     */
    public record Means(double capacity, double free, double effort, double due) {}
}
