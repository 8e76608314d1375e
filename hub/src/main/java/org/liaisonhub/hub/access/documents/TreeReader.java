package org.liaisonhub.hub.access.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, of which JSON is a part, into places and texts. Both sides sign bytes, so what the bytes say must be
 * plain to see: no anchors, aliases and tags, no second document, no member twice, no characters that reorder the text
 * on the screen.
 */
final class TreeReader {
    /** Bytes of a document at most. */
    static final int LARGEST = 256 << 10;

    private static final int DEEPEST = 8;
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,40}");
    /** Explicit directional formatting and isolates of Unicode, and controls that are no line ends. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final String FORM = "well-formed YAML or JSON";

    private final Iterator<Event> events;

    private TreeReader(String text) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(0)
                .build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * The members of the one document.
     *
     * @throws InvalidValue naming the place and what is not allowed there
     */
    static Node.Members read(byte[] document) {
        if (document.length > LARGEST) {
            throw new InvalidValue("", "at most " + LARGEST + " bytes");
        }
        var text = text(document);
        if (HIDDEN.matcher(text).find()) {
            throw new InvalidValue("", "no control characters and none that reorder text");
        }
        try {
            return new TreeReader(text).document().asMembers();
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The last two are what the parser lets through of escapes for characters that do not exist.
            throw new InvalidValue("", FORM);
        }
    }

    private static String text(byte[] document) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new InvalidValue("", "UTF-8");
        }
    }

    private Node document() {
        next(Event.ID.StreamStart);
        next(Event.ID.DocumentStart);
        var node = node(events.next(), "", 0);
        next(Event.ID.DocumentEnd);
        next(Event.ID.StreamEnd);
        return node;
    }

    private void next(Event.ID expected) {
        if (!events.hasNext() || events.next().getEventId() != expected) {
            throw new InvalidValue("", "one document of " + FORM);
        }
    }

    private Node node(Event event, String place, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidValue(place, "at most " + DEEPEST + " levels deep");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new InvalidValue(place, "no anchors and no aliases");
        }
        return switch (event) {
            case ScalarEvent scalar when scalar.getTag().isEmpty() -> new Node.Text(place, shown(scalar, place));
            case SequenceStartEvent list when list.getTag().isEmpty() -> items(place, depth);
            case MappingStartEvent members when members.getTag().isEmpty() -> members(place, depth);
            default -> throw new InvalidValue(place, "no tags");
        };
    }

    /** Escapes may bring in what the bytes themselves do not hold. */
    private static String shown(ScalarEvent scalar, String place) {
        var value = scalar.getValue();
        if (HIDDEN.matcher(value).find()) {
            throw new InvalidValue(place, "no control characters and none that reorder text");
        }
        return value;
    }

    private Node.Items items(String place, int depth) {
        List<Node> items = new ArrayList<>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, place + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Items(place, List.copyOf(items));
    }

    private Node.Members members(String place, int depth) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event, place, depth + 1).asText();
            var name = SHOWABLE.matcher(key).matches() ? key : "(member " + (members.size() + 1) + ")";
            var at = place.isEmpty() ? name : place + "." + name;
            if (members.put(key, node(events.next(), at, depth + 1)) != null) {
                throw new InvalidValue(at, "stands once");
            }
        }
        return new Node.Members(place, members);
    }
}
