/**
 * YAML to checked, immutable, sourced records: the {@link steppe.config.Scenario} that the model runs on. Knows nothing of
 * the model.
 */
package steppe.config;
