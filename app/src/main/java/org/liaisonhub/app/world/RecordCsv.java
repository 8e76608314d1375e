package org.liaisonhub.app.world;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes records in the CSV form that {@code import csv} takes: values of a list with {@code |} between them, parts of
 * composed values in columns of their own.
 */
public final class RecordCsv {
    /** Columns of {@code nominal} that the made-up world fills. */
    public static final RecordCsv PERSONS = new RecordCsv(List.of(
            "source-key",
            "person-status",
            "names.full",
            "names.family",
            "names.given",
            "names.quality",
            "dates-of-birth",
            "sex",
            "birthplaces",
            "nationalities",
            "requested-action",
            "warnings",
            "purpose",
            "identity-documents.number",
            "identity-documents.country",
            "identity-documents.type",
            "offences",
            "national-reference"));

    /** Columns of {@code stolen-travel-documents}; its key is made of its fields. */
    public static final RecordCsv DOCUMENTS = new RecordCsv(List.of(
            "document-number",
            "last-number",
            "issuing-country",
            "document-type",
            "fraud-type",
            "theft-country",
            "theft-date",
            "issue-date",
            "expiry-date"));

    private final List<String> columns;

    private RecordCsv(List<String> columns) {
        this.columns = columns;
    }

    /** The first line, without its end. */
    public String header() {
        return String.join(",", columns);
    }

    /** Appends one row with its line end. */
    public void append(StringBuilder out, InventedRecord record) {
        boolean first = true;
        for (String column : columns) {
            if (!first) {
                out.append(',');
            }
            first = false;
            String value = column.equals("source-key") ? record.sourceKey() : cell(record.content(), column);
            quote(out, value);
        }
        out.append('\n');
    }

    private static String cell(ObjectNode content, String column) {
        int dot = column.indexOf('.');
        JsonNode value = content.get(dot < 0 ? column : column.substring(0, dot));
        if (value == null) {
            return "";
        }
        if (!value.isArray()) {
            return value.asString("");
        }
        if (value.size() == 1) {
            return dot < 0
                    ? value.get(0).asString("")
                    : value.get(0).path(column.substring(dot + 1)).asString("");
        }
        String part = column.substring(dot + 1);
        return value.valueStream()
                .map(one -> dot < 0 ? one.asString("") : one.path(part).asString(""))
                .collect(Collectors.joining("|"));
    }

    private static void quote(StringBuilder out, String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            out.append(value);
        } else {
            out.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
