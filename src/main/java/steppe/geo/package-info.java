/** Outlines of countries and how to lay them on paper: data alone, drawn by charts, dashboard and window alike. */
package steppe.geo;
