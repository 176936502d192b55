/** How good forecasts were: simple forecasters to beat, scores, coverage. Pure functions of forecasts and observations. */
package steppe.analysis.forecast;
