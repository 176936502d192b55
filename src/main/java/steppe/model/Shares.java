package steppe.model;

/** The influence shares of all powers in one country: both definitions, and by domain. Each sums to 1 over powers. */
final class Shares implements Snapshot.Stateful {
    final double[] capacity;
    /** Bandwidth times dependence, which the shares of capacity are taken from; sums to anything. */
    final double[] fbic;

    final double[] contest;
    /** By domain, then power. */
    final double[][] domain;

    Shares(int powers, int domains) {
        this.capacity = new double[powers];
        this.fbic = new double[powers];
        this.contest = new double[powers];
        this.domain = new double[domains][powers];
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(capacity);
        snapshot.pass(domain);
    }

    /** Shares by a metric of influence: either definition, or a domain. */
    double[] of(Metric metric) {
        return switch (metric) {
            case INFLUENCE -> capacity;
            case CONTEST -> contest;
            case ECONOMIC, SECURITY, POLITICAL, CULTURAL -> domain[metric.ordinal() - Metric.ECONOMIC.ordinal()];
            default -> throw new IllegalArgumentException("metric (" + metric.key() + ") is no share of influence");
        };
    }
}
