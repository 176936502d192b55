/** When outcomes come about and what to do about it: boxes, regret, regions. Pure functions of tables of runs. */
package steppe.analysis.discovery;
