package org.liaisonhub.hub.records;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.access.Caller;
import tools.jackson.databind.node.ObjectNode;

/** Records of all databases: only the owner changes its own; each change is a version with its place in the feed. */
public final class Records {

    /** How {@link #put} ended. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Records or updates under the owner's own key; putting the same again changes nothing.
     *
     * @throws org.liaisonhub.standards.InvalidValue when the content breaks a rule of the definition
     * @throws org.liaisonhub.hub.access.Denied when this party may not record it
     */
    public Outcome put(Caller caller, String database, String sourceKey, ObjectNode content) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The record as it stands, if the caller may see it; a withheld one is as absent. */
    public Optional<OwnedRecord> read(Caller caller, long id) {
        throw new UnsupportedOperationException("to be written");
    }

    /** All versions, oldest first, as far as the caller may see the record; else empty. */
    public List<OwnedRecord> versions(Caller caller, long id) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The owner takes its record back. {@code reason} is a code of the definition or free words without personal data. */
    public void withdraw(Caller caller, long id, String reason) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Makes a record invisible at once, until {@link #resume}. */
    public void suspend(Caller caller, long id, String reason) {
        throw new UnsupportedOperationException("to be written");
    }

    public void resume(Caller caller, long id) {
        throw new UnsupportedOperationException("to be written");
    }
}
