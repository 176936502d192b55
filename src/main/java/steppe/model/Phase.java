package steppe.model;

/**
 * The order of a month. Powers and countries read the world as the last phase left it, so that their order inside a phase cannot
 * matter; in the other phases agents act in a fixed order.
 */
enum Phase {
    /** Demand, war, sanctions, dangers, routes, debts and remittances move. */
    ENVIRONMENT,
    /** Dated events fire, crises come, powers press. */
    EVENTS,
    /** Powers serve their promises, then spread the rest. */
    POWERS,
    /** Countries update trust and threat and, once a quarter, re-choose how open they are. */
    COUNTRIES,
    /** Ties move and influence follows. */
    TIES,
    /** The month is written down. */
    OBSERVE
}
