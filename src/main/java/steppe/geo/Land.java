package steppe.geo;

import java.awt.Shape;

/**
 * A country as it lies on a map.
 *
 * @param id ISO 3166-1 alpha-3 code; empty for land that has none
 * @param name in English, as the atlas has it
 * @param inside whether it is one of those the map is of, not their surroundings
 * @param shape its land within the frame, in units of the map
 * @param x of the point that is farthest from all its borders, where a name stands best
 * @param y of that point, downward
 */
public record Land(String id, String name, boolean inside, Shape shape, double x, double y) {}
