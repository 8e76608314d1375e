package org.liaisonhub.server.console;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.records.DatabaseDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a record's content into labelled lines. */
final class RecordFields {
    private RecordFields() {}

    static List<RecordPage.Field> of(DatabaseDefinition database, ObjectNode content) {
        var fields = new ArrayList<RecordPage.Field>();
        content.properties().forEach(entry -> {
            var values = values(entry.getValue());
            if (!values.isEmpty()) {
                fields.add(new RecordPage.Field(Words.in(Language.ENGLISH).code("label", entry.getKey()), values));
            }
        });
        return fields;
    }

    /** One line per value; the parts of a composed value joined by commas. */
    private static List<String> values(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                        .map(RecordFields::line)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of(line(node)).stream().filter(line -> !line.isEmpty()).toList();
    }

    private static String line(JsonNode node) {
        return node.isValueNode()
                ? node.asString("")
                : String.join(
                        ", ",
                        node.valueStream()
                                .map(RecordFields::line)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }
}
