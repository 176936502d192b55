package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Boxes judged by runs that had no part in finding them: the whole search is made again without each fold in turn, and its
 * boxes are laid over that fold (Bryant and Lempert 2010 resample in the same spirit). With hundreds of factors the boxes
 * of a sample look better in it than they are.
 */
final class CrossCheck {
    private final Prim prim;
    private final Cases cases;

    CrossCheck(Prim prim, Cases cases) {
        this.prim = prim;
        this.cases = cases;
    }

    private record Fold(List<Tally> tallies, List<Limit> limits) {}

    List<FoundBox> of(List<FoundBox> found) {
        if (found.isEmpty() || prim.folds() == 0) {
            return found;
        }
        var places = places();
        var folds = new ArrayList<Fold>();
        for (int k = 0; k < prim.folds(); k++) {
            folds.add(fold(places, k, found.size()));
        }
        var checked = new ArrayList<FoundBox>();
        for (int i = 0; i < found.size(); i++) {
            checked.add(checked(found.get(i), i, folds));
        }
        return checked;
    }

    private static FoundBox checked(FoundBox found, int i, List<Fold> folds) {
        var heldOut = folds.stream().map(fold -> fold.tallies.get(i)).reduce(Tally.NONE, Tally::plus);
        var recurrence = found.box().limits().stream()
                .map(limit -> (double) folds.stream()
                                .filter(fold -> fold.limits.stream().anyMatch(limit::sameSide))
                                .count()
                        / folds.size())
                .toList();
        return found.checked(heldOut, recurrence);
    }

    /** Folds of equal size, drawn by a seed of their own. */
    private int[] places() {
        var chance = new SplittableRandom(prim.seed());
        var places = new int[cases.runs()];
        for (int i = 0; i < places.length; i++) {
            var j = chance.nextInt(i + 1);
            places[i] = places[j];
            places[j] = i % prim.folds();
        }
        return places;
    }

    /** A fold whose search finds fewer boxes catches nothing with the others. */
    private Fold fold(int[] places, int k, int boxes) {
        var kept = new boolean[places.length];
        var out = new boolean[places.length];
        for (int run = 0; run < places.length; run++) {
            kept[run] = places[run] != k;
            out[run] = places[run] == k;
        }
        var found = prim.boxes(Sample.of(cases, kept));
        var left = Sample.of(cases, out);
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < boxes; i++) {
            var box = i < found.size() ? found.get(i).box() : null;
            tallies.add(box == null ? new Tally(0, 0, left.runs(), left.interesting()) : left.tally(box));
            left = box == null ? left : left.without(box);
        }
        var limits = found.stream().flatMap(one -> one.box().limits().stream()).toList();
        return new Fold(tallies, limits);
    }
}
