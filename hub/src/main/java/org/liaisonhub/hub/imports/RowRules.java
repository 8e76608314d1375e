package org.liaisonhub.hub.imports;

import java.util.List;
import org.liaisonhub.hub.imports.rows.Columns;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.imports.rows.RowBytes;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/** The rules that a row must keep to become a record: those of its database, and those of source keys. */
final class RowRules {
    private final RecordSink sink;

    RowRules(RecordSink sink) {
        this.sink = sink;
    }

    /** The row as it is recorded, or as it is refused. */
    Row normalised(Row row) {
        if (!(row instanceof Row.Read(long line, RowBytes original, String given, var content, List<String> kept))) {
            return row;
        }
        ObjectNode normal;
        try {
            normal = sink.normalise(content);
        } catch (InvalidValue e) {
            return new Row.Faulty(line, original, keyFault(given).isEmpty() ? given : "", e.field(), e.rule());
        }
        String key = given.isEmpty() ? sink.keyOf(normal).orElse("") : given;
        String rule = keyFault(key);
        return rule.isEmpty()
                ? new Row.Read(line, original, key, normal, kept)
                : new Row.Faulty(line, original, "", Columns.SOURCE_KEY, rule);
    }

    private static String keyFault(String key) {
        boolean sound = !key.isEmpty() && key.length() <= 200 && key.chars().noneMatch(Character::isISOControl);
        return sound ? "" : "1 to 200 characters, no control characters";
    }
}
