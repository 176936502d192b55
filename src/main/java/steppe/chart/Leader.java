package steppe.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.results.Table;

/**
 * Who is in front in an area in a month.
 *
 * @param power that leads in more runs than any other
 * @param leads share of runs in which it leads; NaN if not known
 * @param share mean of its shares of influence over all runs
 * @param second the power that leads in the next most runs; empty if there is none
 */
record Leader(String month, String area, String power, double leads, double share, String second) {
    /** Fewer runs than this have the same leader, and the lead is open. */
    static final double SURE = 2.0 / 3;

    static final List<String> COLUMNS = List.of("month", "area", "power", "leads", "mean", "second");

    /** Whether the runs are of many minds about who leads. */
    boolean open() {
        return leads < SURE;
    }

    Object[] row() {
        return new Object[] {month, area, power, leads, share, second};
    }

    /** The leaders of areas in a month; areas without shares are left out. By mean shares if no chances are known. */
    static List<Leader> of(Table influence, Table leads, List<String> areas, String month) {
        var leaders = new ArrayList<Leader>();
        var shares = influence.where("month", month);
        var chances = leads.where("month", month);
        for (var area : areas) {
            var here = shares.where("area", area);
            if (!here.isEmpty()) {
                var lead = chances.where("area", area);
                leaders.add(of(here, lead.isEmpty() ? here : lead, !lead.isEmpty()));
            }
        }
        return List.copyOf(leaders);
    }

    private static Leader of(Table shares, Table ranked, boolean chances) {
        var order = new ArrayList<Table.Row>();
        ranked.forEach(order::add);
        order.sort(Comparator.comparingDouble(row -> -row.number("mean")));
        var first = order.get(0);
        var power = first.text("power");
        var second = order.size() > 1 && order.get(1).number("mean") > 0
                ? order.get(1).text("power")
                : "";
        return new Leader(
                first.text("month"),
                first.text("area"),
                power,
                chances ? first.number("mean") : Double.NaN,
                shares.where("power", power).row(0).number("mean"),
                second);
    }
}
