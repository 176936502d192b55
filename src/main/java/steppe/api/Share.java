package steppe.api;

import java.time.YearMonth;

/**
 * A share of influence in a month over many runs; each in [0, 1]. The mean is exact, quantiles are to 0.004.
 *
 * @param low 5 % quantile
 * @param high 95 % quantile
 */
public record Share(YearMonth month, double mean, double low, double median, double high) {}
