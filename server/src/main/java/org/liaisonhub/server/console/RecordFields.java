package org.liaisonhub.server.console;

import java.util.List;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.server.console.RecordPage.Field;
import tools.jackson.databind.node.ObjectNode;

/** A record's content in labelled lines. What the definition names neither for the first nor the second line stays out. */
final class RecordFields {
    private RecordFields() {}

    static List<Field> firstLine(DatabaseDefinition database, ObjectNode content) {
        return of(database, database.shown().firstLine(), content);
    }

    static List<Field> secondLine(DatabaseDefinition database, ObjectNode content) {
        return of(database, database.shown().secondLine(), content);
    }

    private static List<Field> of(DatabaseDefinition database, List<String> names, ObjectNode content) {
        return names.stream()
                .flatMap(name -> database.field(name).stream())
                .map(field -> new Field(field.label(), field.texts(content)))
                .filter(field -> !field.values().isEmpty())
                .toList();
    }
}
