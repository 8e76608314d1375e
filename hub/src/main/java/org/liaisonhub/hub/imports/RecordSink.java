package org.liaisonhub.hub.imports;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import tools.jackson.databind.node.ObjectNode;

/** Where the records of one import go: one database, one owner. */
interface RecordSink {
    /**
     * Applies the rules of the database. Called from one thread, while {@link #put} may run in another.
     *
     * @throws org.liaisonhub.standards.InvalidValue naming the field and the rule that the content breaks
     */
    ObjectNode normalise(ObjectNode content);

    /** The source key of a normalised content whose row gives none; empty when the database makes none of its fields. */
    Optional<String> keyOf(ObjectNode content);

    /** One committed transaction. */
    Counts put(List<SourceRecord> batch);

    /** How many active records the owner has here, and how many of them {@link #withdrawAllBut} would withdraw. */
    Missing missing(Iterable<String> seen);

    /** Withdraws the owner's active records whose keys are not among {@code seen}; returns how many. */
    int withdrawAllBut(Iterable<String> seen);

    /** Active records of the owner, and those of them that a list no longer has. */
    record Missing(long active, long missing) {}
}
