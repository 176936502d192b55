/** What figures of the past leave possible: history matching, sequential Monte Carlo, point fits, recovery of known truths. */
package steppe.analysis.calibration;
