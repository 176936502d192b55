package steppe.config;

import java.io.Serializable;

/**
 * Which sources of uncertainty a run draws from. What is off stands at its central value.
 *
 * @param parameters priors of the numbers in the config
 * @param war how long the war lasts, how it ends, what follows
 * @param process what comes by chance: noise in ties, choices and dangers, crises, who helps, who is pressed. Off, it comes when
 *     its chance is better than even
 */
public record UncertaintySpec(boolean parameters, boolean war, boolean process) implements Serializable {}
