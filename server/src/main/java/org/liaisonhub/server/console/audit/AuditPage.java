package org.liaisonhub.server.console.audit;

import java.util.List;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * The search of the audit and what it found.
 *
 * @param rows newest first
 * @param searched whether a search was made; without one there is nothing to show
 * @param next cursor of the next page; 0 when there is none
 * @param signed entries that the newest checkpoint covers
 */
public record AuditPage(
        Frame frame, AuditForm form, List<Fault> faults, List<Row> rows, boolean searched, long next, long signed) {
    public AuditPage {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
    }

    /** Whether an entry is proved to be in the log whose head was signed. */
    public enum Proof {
        /** Its inclusion proof leads to the newest signed head. */
        PROVED,
        /** It came after the newest checkpoint; the next one will cover it. */
        NOT_YET,
        /** Its proof does not lead to the signed head: the log must be verified. */
        FAILED
    }

    /**
     * One entry.
     *
     * @param at in UTC, to the second
     */
    public record Row(long number, String at, AuditEntry entry, Proof proof) {}

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }
}
