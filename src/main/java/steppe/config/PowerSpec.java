package steppe.config;

import java.io.Serializable;

/**
 * A great power.
 *
 * @param name as shown in charts
 * @param colour {@code #rrggbb}, the same in every chart
 * @param growth growth of what it can put into the region, a year; in the economic domain on top of the growth of the
 *     countries' demand
 * @param reliability share of its promises that it keeps while its means suffice; in the first month the countries believe
 *     just that
 * @param reading factor by which the indices of its ties may be misread, alike in all countries; a factor on what ties weigh,
 *     not on the ties
 * @param style how it goes about influence; absent if it presses, binds and rescues nobody
 */
public record PowerSpec(
        String name,
        String colour,
        @Quantity(unit = "1/year", min = -0.5, max = 0.5) PerDomain growth,
        @Quantity(unit = "probability", min = 0, max = 1) Sourced reliability,
        @Quantity(unit = "ratio", min = 0.1, max = 10) Sourced reading,
        @OptionalKey StyleSpec style)
        implements Serializable {}
