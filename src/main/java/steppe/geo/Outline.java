package steppe.geo;

import java.util.List;

/**
 * A country's land on the globe.
 *
 * @param id ISO 3166-1 alpha-3 code; empty for land that has none
 * @param name in English, as the atlas has it
 * @param rings outer lines and holes alike, to be filled by the even-odd rule
 */
record Outline(String id, String name, List<Ring> rings) {}
