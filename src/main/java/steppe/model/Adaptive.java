package steppe.model;

import java.util.List;
import steppe.config.Exponential;
import steppe.plugin.Mind;
import steppe.plugin.Prospect;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/**
 * Tries the other strategies and keeps to what has served it well: reinforcement learning over them (Roth and Erev 1995,
 * Learning in Extensive-Form Games, Games and Economic Behavior 8; Erev and Roth 1998 for the form with experimentation).
 *
 * <p>Each quarter the propensity of the strategy in use moves by recency towards how much better than usual the quarter was,
 * the others by a part of that; the next is drawn in proportion to exp(propensity).
 */
public record Adaptive() implements Strategy {
    @Override
    public String key() {
        return "adaptive";
    }

    @Override
    public String summary() {
        return "tries the other strategies and keeps to what has served it well";
    }

    @Override
    public Mind mind(Tastes tastes) {
        var repertoire = List.of(new MultiVector(), new Bandwagon(), new Opportunist(), new Client(), new Neutral());
        return new Learner(repertoire.stream().map(each -> each.mind(tastes)).toList(), tastes);
    }

    private static final class Learner implements Mind, Snapshot.Stateful {
        private final List<Mind> repertoire;
        private final double recency;
        private final double experimentation;
        private final double[] propensity;
        private double usual = Double.NaN;
        private int used;

        Learner(List<Mind> repertoire, Tastes tastes) {
            this.repertoire = repertoire;
            this.recency = tastes.recency();
            this.experimentation = tastes.experimentation();
            this.propensity = new double[repertoire.size()];
        }

        @Override
        public double utility(Prospect prospect) {
            return repertoire.get(used).utility(prospect);
        }

        @Override
        public double ceiling(String domain, double acceptance) {
            return repertoire.get(used).ceiling(domain, acceptance);
        }

        @Override
        public void review(double satisfaction, double chance) {
            double surprise = Double.isNaN(usual) ? 0 : satisfaction - usual;
            usual = Double.isNaN(usual) ? satisfaction : usual + recency * (satisfaction - usual);
            for (int s = 0; s < propensity.length; s++) {
                double credit = s == used ? 1 - experimentation : experimentation / (propensity.length - 1);
                propensity[s] = (1 - recency) * propensity[s] + credit * surprise;
            }
            used = drawn(chance);
        }

        @Override
        public void state(Snapshot snapshot) {
            snapshot.pass(propensity);
            usual = snapshot.of(usual);
            used = snapshot.of(used);
        }

        private int drawn(double chance) {
            double total = 0;
            for (double each : propensity) {
                total += Exponential.of(each);
            }
            double left = chance * total;
            int s = 0;
            while (s < propensity.length - 1 && left >= Exponential.of(propensity[s])) {
                left -= Exponential.of(propensity[s++]);
            }
            return s;
        }
    }
}
