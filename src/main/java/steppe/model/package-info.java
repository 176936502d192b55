/**
 * The world and its agents on MASON: a scenario, a seed and a replication in, a trajectory out. A run is a pure function of
 * these three: no files, clocks, threads or logs here, and no arithmetic whose last bit depends on the machine.
 */
package steppe.model;
