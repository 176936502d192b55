/** Pure functions of tables: what a batch of runs says, with its uncertainty. Draws nothing, writes nothing. */
package steppe.analysis;
