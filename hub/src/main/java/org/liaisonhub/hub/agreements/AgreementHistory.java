package org.liaisonhub.hub.agreements;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.standards.InvalidValue;

/**
 * Writes into the history of an agreement what interim measures do to it, inside their transaction, so that its parties
 * read and acknowledge it. Whoever calls this may do it and has it audited.
 */
public final class AgreementHistory {
    private AgreementHistory() {}

    /**
     * That a measure suspends it.
     *
     * @throws InvalidValue when there is no such agreement, or it has ended, or is suspended already
     */
    public static void suspended(Handle handle, Caller caller, String agreement, Instant now, String reason) {
        if (!isOpen(handle, agreement)) {
            throw new InvalidValue("agreement", "one of this hub that is neither suspended nor ended");
        }
        happened(handle, caller, agreement, Kind.SUSPENDED, now, reason);
    }

    /** Holds it until the end of the transaction. To be called first: who changes agreements locks them first as well. */
    public static void hold(Handle handle, String agreement) {
        AgreementTable.lock(handle, agreement);
    }

    /** That the first of two asks to lift the suspension; it is held. */
    public static void liftAsked(Handle handle, Caller caller, String agreement, Instant now, String reason) {
        happened(handle, caller, agreement, Kind.LIFT_ASKED, now, reason);
    }

    /** That the second of two has lifted it; it is held. */
    public static void lifted(Handle handle, Caller caller, String agreement, Instant now, String reason) {
        happened(handle, caller, agreement, Kind.LIFTED, now, reason);
    }

    private static boolean isOpen(Handle handle, String agreement) {
        try {
            return AgreementTable.lock(handle, agreement).isOpen();
        } catch (InvalidValue unknown) {
            return false;
        }
    }

    static void happened(Handle handle, Caller caller, String agreement, Kind kind, Instant now, String reason) {
        int version = AgreementTable.newest(handle, agreement);
        AgreementTable.happened(handle, caller, agreement, version, kind, now, reason);
    }
}
