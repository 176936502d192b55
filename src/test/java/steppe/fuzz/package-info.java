/** Input that wishes no good, and how Steppe takes it. */
package steppe.fuzz;
