package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;

/** Worlds that had no part in drawing a tree, and what they say of it. */
final class RegionJudge {
    private final Worlds worlds;
    private final int[] held;

    RegionJudge(Worlds worlds, int[] held) {
        this.worlds = worlds;
        this.held = held;
    }

    Regions regions(RegionSearch.Node tree) {
        var kept = kept(tree, held);
        var regions = new ArrayList<Region>();
        var telling = new LinkedHashSet<Integer>();
        collect(kept, Box.ALL, held, tree.policy(), regions, telling);
        var gain = gain(held, world -> kept.at(worlds, world), tree.policy());
        var overall = worlds.outcomes.policies().get(tree.policy());
        return new Regions(worlds.inputs, List.copyOf(telling), regions, overall, gain.mean(), told(gain), held.length);
    }

    /** The tree without splits that do not surely pay, were the worlds drawn. */
    private RegionSearch.Node kept(RegionSearch.Node node, int[] there) {
        if (node.isLeaf()) {
            return node;
        }
        var children = new ArrayList<RegionSearch.Node>();
        for (var child : node.children()) {
            children.add(kept(child, in(node, child, there)));
        }
        var pruned = new RegionSearch.Node(node.policy(), node.factor(), node.border(), children);
        var gain = gain(there, world -> pruned.at(worlds, world), node.policy());
        return gain.mean() - gain.halfWidth() > 0 ? pruned : RegionSearch.Node.leaf(node.policy());
    }

    private int[] in(RegionSearch.Node node, RegionSearch.Node child, int[] there) {
        return IntStream.of(there)
                .filter(world -> node.child(worlds, world) == child)
                .toArray();
    }

    private PairedDifference gain(int[] there, IntUnaryOperator policy, int over) {
        return new PairedDifference(IntStream.of(there)
                .mapToDouble(world ->
                        worlds.outcomes.merit(policy.applyAsInt(world), world) - worlds.outcomes.merit(over, world))
                .toArray());
    }

    private void collect(
            RegionSearch.Node node, Box box, int[] there, int overall, List<Region> regions, Set<Integer> telling) {
        if (node.isLeaf()) {
            regions.add(region(box, node.policy(), there, overall));
            return;
        }
        telling.add(node.factor());
        var words = worlds.inputs.factors().get(node.factor());
        var under = new Limit(node.factor(), Limit.Side.UNDER, words.below(node.border()));
        var over = new Limit(node.factor(), Limit.Side.OVER, node.border());
        for (int i = 0; i < 2; i++) {
            var child = node.children().get(i);
            collect(child, box.with(i == 0 ? under : over), in(node, child, there), overall, regions, telling);
        }
    }

    private Region region(Box box, int policy, int[] there, int overall) {
        var gain = gain(there, world -> policy, overall);
        var rival = IntStream.range(0, worlds.outcomes.policies().size())
                .filter(other -> other != policy)
                .reduce((a, b) -> gain(there, world -> b, a).mean() > 0 ? b : a)
                .orElse(policy);
        var lead = gain(there, world -> policy, rival);
        return new Region(
                box,
                worlds.outcomes.policies().get(policy),
                there.length,
                (double) there.length / held.length,
                IntStream.of(there)
                        .mapToDouble(world -> worlds.outcomes.of(policy, world))
                        .average()
                        .orElse(Double.NaN),
                gain.mean(),
                told(gain),
                worlds.outcomes.policies().get(rival),
                lead.mean(),
                told(lead));
    }

    /** The half-width of an interval where there is one to tell; at the points of a design it only serves to prune. */
    private double told(PairedDifference mean) {
        return worlds.outcomes.areDrawn() ? mean.halfWidth() : Double.NaN;
    }
}
