/** Which runs to make, making them on this machine, and what to read off each. The only caller of the model. */
package steppe.experiment;
