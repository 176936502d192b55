package steppe.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The countries of the world: Natural Earth 1:50m (public domain) as packed in TopoJSON by world-atlas 2.0.2.
 *
 * <p>Source of the format: Bostock, TopoJSON format specification 1.0: arcs are deltas of quantised points, shared by
 * neighbours; a negative index is the complement of an arc walked backwards.
 */
final class Atlas {
    private static final String SHAPES = "countries-50m.json";
    private static final String CODES = "iso-3166-1.csv";

    private Atlas() {}

    /** Read once, when it is first asked for. */
    private static final class World {
        static final List<Outline> COUNTRIES = read();
    }

    /** Every country, in the order of the file. */
    static List<Outline> countries() {
        return World.COUNTRIES;
    }

    private static List<Outline> read() {
        var codes = codes();
        var world = shapes();
        var arcs = arcs(world);
        var countries = new ArrayList<Outline>();
        for (var shape : world.at("/objects/countries/geometries")) {
            var rings = new ArrayList<Ring>();
            var polygons = shape.path("arcs");
            if (shape.path("type").asText().equals("Polygon")) {
                polygons.forEach(ring -> rings.add(ring(ring, arcs)));
            } else {
                polygons.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring, arcs))));
            }
            countries.add(new Outline(
                    codes.getOrDefault(shape.path("id").asText(), ""),
                    shape.at("/properties/name").asText(),
                    rings));
        }
        return List.copyOf(countries);
    }

    private static JsonNode shapes() {
        try (var in = Atlas.class.getResourceAsStream(SHAPES)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHAPES, e);
        }
    }

    /** Alpha-3 codes by numeric ones. */
    private static Map<String, String> codes() {
        try (var in = Atlas.class.getResourceAsStream(CODES)) {
            var codes = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> codes.put(cells[0], cells[1]));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + CODES, e);
        }
    }

    private static List<double[][]> arcs(JsonNode world) {
        var scale = world.at("/transform/scale");
        var translate = world.at("/transform/translate");
        var arcs = new ArrayList<double[][]>();
        for (var packed : world.path("arcs")) {
            var points = new double[packed.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += packed.get(i).get(0).asLong();
                y += packed.get(i).get(1).asLong();
                points[i] = new double[] {
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble()
                };
            }
            arcs.add(points);
        }
        return arcs;
    }

    /** Joins arcs end to end; each begins where the one before ended. */
    private static Ring ring(JsonNode indices, List<double[][]> arcs) {
        var points = new ArrayList<double[]>();
        for (var index : indices) {
            var backwards = index.asInt() < 0;
            var arc = arcs.get(backwards ? ~index.asInt() : index.asInt());
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
                points.add(arc[backwards ? arc.length - 1 - i : i]);
            }
        }
        return new Ring(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }
}
