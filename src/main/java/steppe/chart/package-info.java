/** Tables into figures: one look, the numbers behind every drawing, and a caption that says where they come from. */
package steppe.chart;
