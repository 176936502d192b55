/**
 * The live model: windows on one run, made by MASON. The model runs on MASON's thread, the windows on Swing's; between them go
 * only views, which are immutable.
 */
package steppe.gui;
