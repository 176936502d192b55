package steppe.model;

/** Keeps account of what moved each tie. It is told, and never asked, so that a run does not depend on who listens. */
interface Account {
    /** Listens to nothing. */
    Account NONE = new Account() {
        @Override
        public void effort(int cell, Cause cause, double change) {}

        @Override
        public void shaken(int cell, Cause cause, double change) {}

        @Override
        public void moved(int cell, double loss, double room, double opened, double held, double level) {}
    };

    /** Something changed this month's effort for a tie. The changes of a month begin from nothing. */
    void effort(int cell, Cause cause, double change);

    /** Something changed a tie at once, by this much. */
    void shaken(int cell, Cause cause, double change);

    /**
     * A tie moved to its level of the next month.
     *
     * @param loss share of it that decays, as in the first month
     * @param room what one unit of effort adds
     * @param opened what the country's openness added to effort
     * @param held what decay avoided or added since the first month took or gave
     * @param level where it stands now; what the rest does not explain is noise
     */
    void moved(int cell, double loss, double room, double opened, double held, double level);
}
