package org.liaisonhub.hub.imports.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a CSV file, read from its header against the fields of a database. A column is a field
 * ({@code number}), or a part of a composed field ({@code names.family}); several values of a list stand in one cell with
 * {@code |} between them, and the parts of one entry share its position. {@code source-key} is the owner's own key.
 * A column whose name starts with {@code #} is a remark and is passed over.
 */
public final class Columns {
    public static final String SOURCE_KEY = "source-key";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private sealed interface Column {
        record Remark() implements Column {}

        record Key() implements Column {}

        record Field(ColumnForm form, @Nullable String part) implements Column {}
    }

    private final List<Column> columns;
    private final int key;

    private Columns(List<Column> columns, int key) {
        this.columns = columns;
        this.key = key;
    }

    /**
     * Reads a header.
     *
     * @param keyRequired whether there must be a {@code source-key}, because the database makes none of its fields
     * @throws InvalidValue naming the position of a column that is unknown or stands twice, or a missing required one
     */
    public static Columns of(List<String> header, List<ColumnForm> forms, boolean keyRequired) {
        Map<String, ColumnForm> byName = new LinkedHashMap<>();
        forms.forEach(form -> byName.put(form.name(), form));
        List<Column> columns = new ArrayList<>();
        var seen = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Column column = column(name, byName);
            if (column == null) {
                throw new InvalidValue(
                        "column " + (i + 1),
                        "the header must name fields of the database: " + SOURCE_KEY + ", " + names(forms));
            }
            if (!name.startsWith("#") && !seen.add(name)) {
                throw new InvalidValue("column " + (i + 1), "a column stands once");
            }
            columns.add(column);
        }
        for (var form : forms) {
            if (form.required()
                    && seen.stream()
                            .noneMatch(name -> name.equals(form.name()) || name.startsWith(form.name() + "."))) {
                throw new InvalidValue(form.name(), "the header must have a column for this required field");
            }
        }
        if (keyRequired && !seen.contains(SOURCE_KEY)) {
            throw new InvalidValue(SOURCE_KEY, "the header must have this column, the owner's own key of a record");
        }
        return new Columns(columns, columns.indexOf(new Column.Key()));
    }

    private static @Nullable Column column(String name, Map<String, ColumnForm> forms) {
        if (name.startsWith("#")) {
            return new Column.Remark();
        }
        if (name.equals(SOURCE_KEY)) {
            return new Column.Key();
        }
        int dot = name.indexOf('.');
        var form = forms.get(dot < 0 ? name : name.substring(0, dot));
        if (form == null) {
            return null;
        }
        if (dot < 0) {
            return form.parts().isEmpty() ? new Column.Field(form, null) : null;
        }
        String part = name.substring(dot + 1);
        return form.parts().contains(part) ? new Column.Field(form, part) : null;
    }

    private static String names(List<ColumnForm> forms) {
        return forms.stream()
                .flatMap(form -> form.parts().isEmpty()
                        ? java.util.stream.Stream.of(form.name())
                        : form.parts().stream().sorted().map(part -> form.name() + "." + part))
                .collect(Collectors.joining(", "));
    }

    public int count() {
        return columns.size();
    }

    /** The source key of a row; empty when it has none. */
    public String key(List<String> values) {
        return key < 0 ? "" : values.get(key).strip();
    }

    /** The content of a row of {@link #count} values, not yet normalised; empty cells are left out. */
    public ObjectNode content(List<String> values) {
        var content = NODES.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) instanceof Column.Field(ColumnForm form, @Nullable String part)) {
                String value = values.get(i).strip();
                if (!value.isEmpty()) {
                    put(content, form, part, value);
                }
            }
        }
        return content;
    }

    private static void put(ObjectNode content, ColumnForm form, @Nullable String part, String value) {
        if (!form.list()) {
            if (part == null) {
                content.put(form.name(), value);
            } else {
                entry(content, form.name()).put(part, value);
            }
            return;
        }
        var list = content.get(form.name()) instanceof ArrayNode there ? there : content.putArray(form.name());
        var entries = split(value);
        for (int i = 0; i < entries.size(); i++) {
            if (part == null) {
                list.add(entries.get(i));
            } else {
                while (list.size() <= i) {
                    list.add(NODES.objectNode());
                }
                if (!entries.get(i).isEmpty()) {
                    ((ObjectNode) list.get(i)).put(part, entries.get(i));
                }
            }
        }
    }

    private static ObjectNode entry(ObjectNode content, String name) {
        return content.get(name) instanceof ObjectNode there ? there : content.putObject(name);
    }

    /** Splits at {@code |}; {@code \|} is the character itself. */
    public static List<String> split(String cell) {
        if (cell.indexOf('|') < 0) {
            return List.of(cell);
        }
        List<String> entries = new ArrayList<>();
        var entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && cell.charAt(i + 1) == '|') {
                entry.append('|');
                i++;
            } else if (c == '|') {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString().strip());
        return List.copyOf(entries);
    }
}
