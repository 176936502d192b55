package steppe.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The part of YAML that configs are written in: one document of mappings, lists and texts. Anchors and aliases are refused,
 * since a few lines of them can stand for billions; so are tags, which name Java classes, and deep nesting.
 */
final class YamlText {
    /** Most mappings and lists that can stand inside each other. */
    static final int DEEPEST = 50;

    private final BiFunction<Integer, Integer, Position> places;
    private final Problems problems;
    private Iterator<Event> events;
    private int depth;

    private YamlText(BiFunction<Integer, Integer, Position> places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /**
     * Parses a text.
     *
     * @param places the position of a line and a column, both from 1
     * @param problems gets keys that are given twice; the first one counts
     * @throws ConfigException if the text is not YAML of this kind
     */
    static Tree parse(String text, BiFunction<Integer, Integer, Position> places, Problems problems) {
        return new YamlText(places, problems).document(text);
    }

    private Tree document(String text) {
        refuseTabs(text);
        var options = new LoaderOptions();
        options.setCodePointLimit(TextFile.LIMIT);
        try {
            events = new Yaml(options).parse(new StringReader(text)).iterator();
            events.next();
            if (events.next() instanceof StreamEndEvent) {
                throw new ConfigException(places.apply(1, 1), "is empty");
            }
            var first = events.next();
            var tree = tree(first, at(first));
            events.next();
            if (events.next() instanceof DocumentStartEvent second) {
                throw new ConfigException(at(second), "starts a second document; one file is one document");
            }
            return tree;
        } catch (MarkedYAMLException e) {
            throw notYaml(e);
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw new ConfigException(
                    places.apply(line, before.length() - before.lastIndexOf('\n')),
                    String.format("holds the control character U+%04X", e.getCodePoint()));
        } catch (YAMLException e) {
            throw new ConfigException(places.apply(1, 1), "is not YAML: " + e.getMessage());
        }
    }

    private void refuseTabs(String text) {
        int line = 0;
        for (var each : (Iterable<String>) text.lines()::iterator) {
            line++;
            int tab = each.indexOf('\t');
            if (tab >= 0 && each.substring(0, tab).isBlank()) {
                throw new ConfigException(places.apply(line, tab + 1), "is indented with a tab. Maybe spaces");
            }
        }
    }

    private ConfigException notYaml(MarkedYAMLException e) {
        var mark = e.getProblemMark();
        String context = e.getContext() == null ? "" : " (" + e.getContext().trim() + ")";
        String maybe =
                String.valueOf(e.getProblem()).startsWith("mapping values") ? ". Maybe quotes round the text" : "";
        return new ConfigException(
                places.apply(mark.getLine() + 1, mark.getColumn() + 1),
                "is not YAML: " + e.getProblem() + context + maybe);
    }

    private Tree tree(Event event, Position at) {
        refuseExtras(event);
        if (event instanceof ScalarEvent scalar) {
            return new Tree.Leaf(at(event), scalar.getValue(), scalar.isPlain());
        }
        if (++depth > DEEPEST) {
            throw new ConfigException(at(event), "is nested deeper than " + DEEPEST + " levels");
        }
        var tree = event instanceof MappingStartEvent ? mapping(at) : list(at);
        depth--;
        return tree;
    }

    private void refuseExtras(Event event) {
        if (event instanceof AliasEvent alias) {
            throw new ConfigException(at(event), "*" + alias.getAnchor() + " is an alias, which configs do not use");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new ConfigException(at(event), "&" + node.getAnchor() + " is an anchor, which configs do not use");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            throw new ConfigException(
                    at(event), tag.replace("tag:yaml.org,2002:", "!!") + " is a tag, which configs do not use");
        }
    }

    private Tree mapping(Position at) {
        var fields = new LinkedHashMap<String, Tree.Field>();
        for (var event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            refuseExtras(event);
            if (!(event instanceof ScalarEvent key)) {
                throw new ConfigException(at(event), "is a key that is not text");
            }
            var field = new Tree.Field(at(key), tree(events.next(), at(key)));
            var first = fields.putIfAbsent(key.getValue(), field);
            if (first != null) {
                problems.add(field.at(), key.getValue(), "is given twice, first at " + first.at());
            }
        }
        return new Tree.Fields(at, fields);
    }

    private Tree list(Position at) {
        var items = new ArrayList<Tree>();
        for (var event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(tree(event, at(event)));
        }
        return new Tree.Items(at, items);
    }

    private Position at(Event event) {
        Mark mark = event.getStartMark();
        return places.apply(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
