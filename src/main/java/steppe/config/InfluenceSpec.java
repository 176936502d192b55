package steppe.config;

import java.io.Serializable;

/**
 * Weights of the {@code capacity} definition of influence (FBIC: Moyer, Sweijs, Burrows and Van Manen 2018): bandwidth times
 * dependence.
 *
 * @param politicalBandwidth weight of political ties; with the next two normalised to sum to 1
 * @param economicDependence weight of economic dependence; with security dependence normalised to sum to 1
 * @param tradeToGdp weight inside economic dependence, as are tradeShare, remittances, debt and transit
 * @param tradeScale trade at which economic bandwidth is 1
 */
public record InfluenceSpec(
        @Quantity(unit = "weight", min = 0, max = 1) Sourced politicalBandwidth,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced economicBandwidth,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced securityBandwidth,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced economicDependence,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced securityDependence,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced tradeToGdp,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced tradeShare,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced remittances,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced debt,
        @Quantity(unit = "weight", min = 0, max = 1) Sourced transit,
        @Quantity(unit = "USD bn/year", min = 1e-9) Sourced tradeScale)
        implements Serializable {
    public InfluenceSpec {
        Check.requireSome(
                "politicalBandwidth and the other bandwidths",
                politicalBandwidth,
                economicBandwidth,
                securityBandwidth);
        Check.requireSome("economicDependence and securityDependence", economicDependence, securityDependence);
        Check.requireSome(
                "tradeToGdp and the other parts of economic dependence",
                tradeToGdp,
                tradeShare,
                remittances,
                debt,
                transit);
    }
}
