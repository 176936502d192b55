package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small tree that parts the space of inputs so that choosing the best policy in each part lowers mean regret most: the greedy
 * form of policy learning (Athey and Wager 2021). A regression tree would part where differences vary most, though the
 * same policy may be best on both sides. Half of the worlds, by turns of a seeded shuffle, draw the tree; the other half keeps
 * only splits that pay there for sure (honest, Athey and Imbens 2016), and gives the gains.
 *
 * @param depth splits one after another, at most
 * @param least share of the drawing worlds that a region holds
 * @param seed of the halves
 */
public record RegionSearch(int depth, double least, long seed) {
    /** Depth 3 and at least a twentieth of the worlds. */
    public static final RegionSearch USUAL = new RegionSearch(3, 0.05, 1999);

    public RegionSearch {
        if (depth < 0 || !(least > 0 && least < 1)) {
            throw new IllegalArgumentException(
                    "depth (" + depth + ") must not be negative, and least (" + least + ") lie between 0 and 1");
        }
    }

    /** @param inputs a row for each world that the outcomes were given for, in the same order */
    public Regions find(Inputs inputs, PolicyOutcomes outcomes) {
        var worlds = new Worlds(inputs, outcomes);
        var halves = halves(outcomes.worlds());
        var tree = grown(worlds, halves[0], depth, (int) Math.max(2, Math.ceil(least * halves[0].length)));
        return new RegionJudge(worlds, halves[1]).regions(tree);
    }

    private int[][] halves(int worlds) {
        var chance = new SplittableRandom(seed);
        var order = new int[worlds];
        for (int i = 0; i < worlds; i++) {
            var j = chance.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return new int[][] {
            Arrays.stream(order, 0, worlds / 2).sorted().toArray(),
            Arrays.stream(order, worlds / 2, worlds).sorted().toArray()
        };
    }

    /**
     * A node of the tree.
     *
     * @param policy best in the worlds that drew it
     * @param factor that parts its children; -1 of a leaf
     * @param border from which on a world is in the upper child
     */
    record Node(int policy, int factor, double border, List<Node> children) {
        static Node leaf(int policy) {
            return new Node(policy, -1, Double.NaN, List.of());
        }

        boolean isLeaf() {
            return children.isEmpty();
        }

        /** The policy that the tree takes in a world. */
        int at(Worlds worlds, int world) {
            return isLeaf() ? policy : child(worlds, world).at(worlds, world);
        }

        Node child(Worlds worlds, int world) {
            return children.get(worlds.x(world, factor) >= border ? 1 : 0);
        }
    }

    private static Node grown(Worlds worlds, int[] among, int depth, int least) {
        var policy = worlds.best(among);
        var split = depth == 0 ? null : worlds.split(among, least);
        if (split == null) {
            return Node.leaf(policy);
        }
        var children = new ArrayList<Node>();
        for (var upper : new boolean[] {false, true}) {
            var there = IntStream.of(among)
                    .filter(world -> worlds.x(world, split.factor()) >= split.border() == upper)
                    .toArray();
            children.add(grown(worlds, there, depth - 1, least));
        }
        return new Node(policy, split.factor(), split.border(), children);
    }
}
