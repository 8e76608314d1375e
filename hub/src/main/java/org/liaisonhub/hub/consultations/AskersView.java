package org.liaisonhub.hub.consultations;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.liaisonhub.hub.audit.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party sees of an entry of its own: of a check, no more than its answer told. Of a record of which the agreement
 * tells only that there is one, the entry keeps id and owner, for its owner and for replay; and entries of old keep how
 * far the index was, which tells how much others change.
 */
final class AskersView {
    private static final JsonMapper JSON = new JsonMapper();

    /** What was told of records of which not everything was, by id; an empty list for those of which nothing was. */
    private static final String TOLD = "told";

    private AskersView() {}

    static AuditEntry of(AuditEntry entry) {
        var detail = entry.detail();
        if (!entry.operation().equals("CHECK") || !(detail.contains("\"position\"") || detail.contains("\"told\""))) {
            return entry;
        }
        return JSON.readTree(detail) instanceof ObjectNode shown && less(shown)
                ? with(entry, JSON.writeValueAsString(shown))
                : entry;
    }

    /** Part of the text of an entry that told of this record only that there is one. */
    static String onlyHit(long record) {
        return "\"" + record + "\":[]";
    }

    /** Takes away what the answer did not tell; whether there was any. */
    private static boolean less(ObjectNode detail) {
        boolean positioned = detail.remove("position") != null;
        var untold = untold(detail.path(TOLD));
        if (!untold.isEmpty()) {
            // Owners are those of all records together, so that none may be named.
            detail.remove("owners");
            removeIfEmpty(detail, "records", records -> {
                for (int i = records.size() - 1; i >= 0; i--) {
                    if (untold.contains(records.path(i).path(0).asString(""))) {
                        ((ArrayNode) records).remove(i);
                    }
                }
            });
            removeIfEmpty(detail, TOLD, told -> ((ObjectNode) told).remove(untold));
        }
        return positioned || !untold.isEmpty();
    }

    private static Set<String> untold(JsonNode told) {
        var ids = new HashSet<String>();
        told.properties().stream().filter(one -> one.getValue().isEmpty()).forEach(one -> ids.add(one.getKey()));
        return ids;
    }

    private static void removeIfEmpty(ObjectNode detail, String name, Consumer<JsonNode> change) {
        var part = detail.path(name);
        if (part.isContainer()) {
            change.accept(part);
            if (part.isEmpty()) {
                detail.remove(name);
            }
        }
    }

    private static AuditEntry with(AuditEntry entry, String detail) {
        return new AuditEntry(
                entry.id(),
                entry.at(),
                entry.party(),
                entry.actor(),
                entry.operation(),
                entry.purpose(),
                entry.reference(),
                entry.subject(),
                entry.outcome(),
                detail);
    }
}
