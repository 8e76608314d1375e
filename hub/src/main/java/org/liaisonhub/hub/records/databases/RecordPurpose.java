package org.liaisonhub.hub.records.databases;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the records of a database are kept for (Rules on the Processing of Data, article 10): each says it in a field of
 * its own, or all of them are kept for the same.
 *
 * @param field a required field with a code; empty when all are kept for the same
 * @param code of the purpose of all; empty when each says its own
 * @param text the same in words
 */
public record RecordPurpose(String field, String code, String text) {
    /** The code for one record; empty when its field is withheld, or gone with the rest of a withdrawn record. */
    public Optional<String> of(ObjectNode content) {
        return Optional.of(field.isEmpty() ? code : content.path(field).asString(""))
                .filter(purpose -> !purpose.isEmpty());
    }
}
