package org.liaisonhub.hub.records.fields;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A whole day of the Gregorian calendar, {@code 2026-03-02}. */
record DateKind() implements FieldKind {
    private static final String RULE = "a day that exists, as 2026-03-02";

    @Override
    public String name() {
        return "date";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var text = JsonValues.text(value, path, 40);
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new InvalidValue(path, RULE);
            }
            return JsonValues.NODES.stringNode(date.toString());
        } catch (DateTimeParseException e) {
            throw new InvalidValue(path, RULE);
        }
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.stringSchema("Day, ISO 8601").put("format", "date");
    }
}
