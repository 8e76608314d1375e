package org.liaisonhub.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object strictly and in one pass: what is not known, stands twice, has another type or follows the object
 * is refused by its place, never by its value.
 */
public final class JsonInput implements AutoCloseable {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 64 << 10;
    private static final int SHOWN_NAME = 40;
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9_.-]");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(50)
                            .maxNameLength(200)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // A tree is read in the middle of a body; what follows the body is refused by read().
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one member of an object, or says that it knows none of that name. */
    @FunctionalInterface
    public interface Members {
        boolean read(String name);
    }

    /** What a whole body is read into. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonInput in);
    }

    /**
     * Reads a body that holds one object and nothing else.
     *
     * @throws ProblemException 400 when it is no JSON
     * @throws InvalidValue when it is JSON of another shape
     */
    public static <T> T read(byte[] json, Reading<T> reading) {
        try (var in = new JsonInput(JSON.createParser(json))) {
            if (in.parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidValue("", "a JSON object");
            }
            var value = reading.read(in);
            if (in.parser.nextToken() != null) {
                throw malformed(in.parser.currentLocation());
            }
            return value;
        } catch (StreamReadException e) {
            throw duplicateOrMalformed(e);
        } catch (JacksonException e) {
            throw malformed(e.getLocation());
        }
    }

    /** Reads the members of the object that begins here. */
    public void object(Members members) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("a JSON object");
        }
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (!members.read(name)) {
                throw invalid("no member of this name is known here");
            }
        }
    }

    public <T> List<T> list(Supplier<T> element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw invalid("a list");
        }
        var values = new ArrayList<T>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.get());
        }
        return values;
    }

    public List<String> texts() {
        return list(this::text);
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public String text() {
        if (!isText()) {
            throw invalid("a text");
        }
        return wellFormed(parser.getString());
    }

    /** A whole number from {@code least} to {@code most}. */
    public long number(long least, long most) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            var number = parser.getBigIntegerValue();
            if (number.bitLength() < Long.SIZE && number.longValue() >= least && number.longValue() <= most) {
                return number.longValue();
            }
        }
        throw invalid("a whole number from " + least + " to " + most);
    }

    /** An object of any members: the content of a record, which its definition judges. */
    public ObjectNode tree() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("a JSON object");
        }
        var place = place();
        JsonNode tree = JSON.readTree(parser);
        requireWellFormed(tree, place);
        return (ObjectNode) tree;
    }

    /** The fault of the value that was read last. */
    public InvalidValue invalid(String rule) {
        return new InvalidValue(place(), rule);
    }

    private String wellFormed(String text) {
        if (!isWellFormed(text)) {
            throw invalid("text without control characters");
        }
        return text;
    }

    private static void requireWellFormed(JsonNode node, String place) {
        if (node.isString() && !isWellFormed(node.stringValue())) {
            throw new InvalidValue(place, "text without control characters");
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (!isWellFormed(member.getKey())) {
                    throw new InvalidValue(place, "member names without control characters");
                }
                requireWellFormed(member.getValue(), place + "." + shown(member.getKey()));
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireWellFormed(node.get(i), place + "[" + i + "]");
        }
    }

    /** Whether UTF-8 can carry it and nothing in it steers a terminal; line ends and tabs are allowed. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Where reading stands, as the caller knows it: {@code persons[0].sex}. */
    private String place() {
        var place = new StringBuilder();
        append(parser.streamReadContext(), place);
        return place.toString();
    }

    private static void append(TokenStreamContext context, StringBuilder place) {
        if (context.getParent() == null) {
            return;
        }
        append(context.getParent(), place);
        if (context.inArray() && context.hasCurrentIndex()) {
            place.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.hasCurrentName()) {
            place.append(place.isEmpty() ? "" : ".").append(shown(context.currentName()));
        }
    }

    private static String shown(String name) {
        var plain = UNUSUAL.matcher(name).replaceAll("?");
        return plain.length() > SHOWN_NAME ? plain.substring(0, SHOWN_NAME) : plain;
    }

    private static RuntimeException duplicateOrMalformed(StreamReadException e) {
        var message = e.getOriginalMessage();
        if (message.startsWith("Duplicate Object property \"")) {
            var name = message.substring(message.indexOf('"') + 1, message.lastIndexOf('"'));
            return new InvalidValue(shown(name), "given once");
        }
        return malformed(e.getLocation());
    }

    private static ProblemException malformed(TokenStreamLocation at) {
        var problem = Problem.of(ProblemType.MALFORMED_JSON);
        return (at == null || at.getLineNr() < 1
                        ? problem.withRule("JSON in UTF-8")
                        : problem.withRule("JSON in UTF-8; reading stopped at line " + at.getLineNr() + ", column "
                                + at.getColumnNr()))
                .thrown();
    }

    @Override
    public void close() {
        parser.close();
    }
}
