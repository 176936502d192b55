/** What outcomes hang on: Sobol' indices, elementary effects, swings. Pure functions of designs and outcomes. */
package steppe.analysis.sensitivity;
