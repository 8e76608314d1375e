package org.liaisonhub.hub.records.fields;

import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A date known in part, ISO 8601-2: {@code 1971-03-02}, {@code 1971-03}, {@code 1971}, {@code 1971~}, {@code 1958/1963}. */
record PartialDateKind() implements FieldKind {
    @Override
    public String name() {
        return "partial-date";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        try {
            var date = PartialDate.parse(JsonValues.text(value, path, 40));
            return JsonValues.NODES.stringNode(date.toString());
        } catch (InvalidDate e) {
            throw new InvalidValue(path, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.stringSchema("Date known in part, ISO 8601-2: 1971-03-02, 1971-03, 1971, 1971~, 1958/1963")
                .put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|/[0-9]{4})?~?$");
    }
}
