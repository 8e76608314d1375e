package org.liaisonhub.hub.records;

import java.util.List;
import org.liaisonhub.hub.access.Party;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts many records of one owner into one database, a batch a transaction, by COPY. What {@link Records#put} says of
 * rules and versions holds here too. One run may end by withdrawing what it did not see.
 */
public final class BulkRecording {
    /** A record as the source gives it, already normalised by the definition. */
    public record SourceRecord(String sourceKey, ObjectNode content) {}

    /** How many of a batch were added, changed, found unchanged. */
    public record Counts(int added, int changed, int unchanged) {}

    /** One committed transaction: when this returns, it is durable. A key that stands twice counts once, the last wins. */
    public Counts put(DatabaseDefinition database, Party owner, String actor, List<SourceRecord> batch) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Withdraws the active records of {@code owner} whose keys are not among {@code seen}; returns how many. */
    public int withdrawAllBut(DatabaseDefinition database, Party owner, String actor, Iterable<String> seen) {
        throw new UnsupportedOperationException("to be written");
    }
}
