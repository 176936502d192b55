package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import steppe.results.Table;

/**
 * Which policy is best where.
 *
 * @param inputs of the worlds, among them those left out because a run failed
 * @param telling factors that part the regions, the first split first
 * @param regions that fill the space; one of everything if no split pays in held-out worlds
 * @param overall the policy that is best over all worlds that drew the regions
 * @param gain of following the regions instead of it, in held-out worlds
 * @param halfWidth of the gain's 95% interval; NaN at the points of a design
 * @param worlds held out
 */
public record Regions(
        Inputs inputs,
        List<Integer> telling,
        List<Region> regions,
        String overall,
        double gain,
        double halfWidth,
        int worlds) {
    private static final List<String> COLUMNS = List.of(
            "region",
            "where",
            "policy",
            "worlds",
            "share",
            "mean",
            "gain",
            "gain_low",
            "gain_high",
            "rival",
            "lead",
            "lead_low",
            "lead_high");

    public Regions {
        telling = List.copyOf(telling);
        regions = List.copyOf(regions);
    }

    /** A row for each region. */
    public Table toTable() {
        var conditions = new Conditions(inputs.factors());
        var rows = new ArrayList<Object[]>();
        for (var region : regions) {
            rows.add(new Object[] {
                rows.size() + 1,
                conditions.of(region.box()),
                region.policy(),
                region.worlds(),
                region.share(),
                region.mean(),
                region.gain(),
                known(region.gain() - region.halfWidth()),
                known(region.gain() + region.halfWidth()),
                region.rival(),
                region.lead(),
                known(region.lead() - region.leadHalfWidth()),
                known(region.lead() + region.leadHalfWidth())
            });
        }
        return new Table(COLUMNS, rows);
    }

    private static Double known(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }

    /**
     * A sentence for each region.
     *
     * @param unit of differences, such as {@code points}; may be empty
     * @param scale that numbers are multiplied by, such as 100
     * @param titles of policies by their names
     */
    public List<String> rules(String unit, double scale, UnaryOperator<String> titles) {
        var conditions = new Conditions(inputs.factors());
        return regions.stream()
                .map(region -> (region.box().limits().isEmpty()
                                ? "Everywhere: "
                                : "When " + conditions.of(region.box()) + ": ")
                        + titles.apply(region.policy()) + against(region, unit, scale, titles) + " ("
                        + BoxWords.percent(region.share()) + " of worlds).")
                .toList();
    }

    private static String against(Region region, String unit, double scale, UnaryOperator<String> titles) {
        if (region.rival().equals(region.policy())) {
            return "";
        }
        var rival = titles.apply(region.rival());
        boolean hasInterval = Double.isFinite(region.leadHalfWidth());
        var size = String.format(Locale.ROOT, "%.3g", scale * region.lead())
                + (hasInterval ? String.format(Locale.ROOT, " \u00b1 %.2g", scale * region.leadHalfWidth()) : "");
        var words = size + (unit.isEmpty() ? "" : " " + unit);
        return region.sure() || !hasInterval
                ? ", better than " + rival + " by " + words
                : ", not surely better than " + rival + " (" + words + ")";
    }
}
