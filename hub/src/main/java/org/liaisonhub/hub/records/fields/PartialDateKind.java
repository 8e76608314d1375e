package org.liaisonhub.hub.records.fields;

import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A date known in part, in any form that {@link PartialDate} reads; kept as it writes it. */
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
        return JsonValues.stringSchema(
                        "Date known in part, ISO 8601-2: 1971-03-02, 1971-03, 1971, 1971~, 1958/1963; of another calendar:"
                                + " jalali:1365-05-12, hijri, buddhist, minguo; an age at a date: 34@2019-03-01")
                .put("pattern", PartialDate.PATTERN);
    }
}
