package steppe.analysis.forecast;

/** Squares of deviations with their degrees of freedom, from which a variance follows. */
record Scatter(double squares, int degrees) {
    /** How many degrees of freedom the pooled variance of like series counts for beside a series' own. */
    private static final int WORTH = 5;

    static final Scatter NONE = new Scatter(0, 0);

    Scatter plus(Scatter other) {
        return new Scatter(squares + other.squares, degrees + other.degrees);
    }

    /** The standard deviation drawn towards the pooled one, all the more the fewer the degrees of freedom are. */
    double deviation(Scatter pooled) {
        return Math.sqrt((squares + WORTH * pooled.squares / pooled.degrees) / (degrees + WORTH));
    }
}
