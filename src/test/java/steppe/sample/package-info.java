/** Plug-ins as somebody else might write them: a strategy and a kind of crisis. */
package steppe.sample;
