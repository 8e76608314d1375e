package org.liaisonhub.hub.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Party;

/**
 * Something that happened to an agreement.
 *
 * @param reason in the words of whoever did it; may be empty for a signature
 * @param acknowledged by whom, in order of time
 * @param open parties that have not acknowledged it yet; none for what needs no acknowledgement
 */
public record AgreementEvent(
        long number,
        int version,
        Kind kind,
        Party party,
        String actor,
        Instant at,
        String reason,
        List<Acknowledged> acknowledged,
        Set<String> open) {
    /** What can happen. */
    public enum Kind {
        PROPOSED,
        SIGNED,
        /** Signed by all whom it needs. */
        CONCLUDED,
        SUSPENDED,
        /** One person asks to lift the suspension; it stands until a second one does. */
        LIFT_ASKED,
        LIFTED,
        ENDED;

        /** Whether the parties must say that they know. */
        boolean changesRights() {
            return this == CONCLUDED || this == SUSPENDED || this == LIFTED || this == ENDED;
        }
    }

    public record Acknowledged(String party, String actor, Instant at) {}
}
