/** What a researcher can add in a jar of their own: how countries hedge, and what kinds of crises befall them. */
package steppe.plugin;
