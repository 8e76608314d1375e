package org.liaisonhub.hub.records.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line about a record, made from a template: {@code {field}} stands for the first value of a field, a part in square
 * brackets vanishes when a field in it is empty.
 */
final class Headline {
    private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)]|([^\\[\\]]+)");
    private static final Pattern FIELD = Pattern.compile("\\{([a-z0-9-]+)}");

    private final List<Piece> pieces;
    private final Map<String, FieldDefinition> fields;

    private record Piece(String template, boolean optional) {}

    private Headline(List<Piece> pieces, Map<String, FieldDefinition> fields) {
        this.pieces = pieces;
        this.fields = fields;
    }

    /** @throws InvalidValue if the template names a field that is not there, or its brackets do not match */
    static Headline of(String template, Map<String, FieldDefinition> fields) {
        var names = FIELD.matcher(template);
        while (names.find()) {
            if (!fields.containsKey(names.group(1))) {
                throw new InvalidValue("headline", "names only fields of the database");
            }
        }
        var pieces = new ArrayList<Piece>();
        var matcher = PIECE.matcher(template);
        int read = 0;
        while (matcher.find()) {
            read += matcher.end() - matcher.start();
            var optional = matcher.group(1);
            pieces.add(optional == null ? new Piece(matcher.group(2), false) : new Piece(optional, true));
        }
        if (read != template.length()) {
            throw new InvalidValue("headline", "brackets must match");
        }
        return new Headline(pieces, fields);
    }

    /** The fields of a template. */
    static Set<String> fieldsOf(String template) {
        return FIELD.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    String of(ObjectNode content) {
        var line = new StringBuilder();
        for (var piece : pieces) {
            boolean[] complete = {true};
            var words = FIELD.matcher(piece.template()).replaceAll(found -> {
                var value = first(content, found.group(1));
                complete[0] &= !value.isEmpty();
                return Matcher.quoteReplacement(value);
            });
            if (complete[0] || !piece.optional()) {
                line.append(words);
            }
        }
        return line.toString().strip();
    }

    private String first(ObjectNode content, String name) {
        var field = fields.get(name);
        return field == null ? "" : field.texts(content).stream().findFirst().orElse("");
    }
}
