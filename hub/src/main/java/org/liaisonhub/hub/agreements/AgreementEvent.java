package org.liaisonhub.hub.agreements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Party;

/**
 * Something that happened to an agreement.
 *
 * @param version the newest then, of those that the reader sees
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

        /** Whether it happened to the agreement, and so to every version, though it is written under the newest. */
        private boolean isOfAllVersions() {
            return this == SUSPENDED || this == LIFT_ASKED || this == LIFTED || this == ENDED;
        }
    }

    /**
     * As those read it who see these versions alone: nothing of it tells that there are others, or for whom.
     *
     * @param theirs codes of the parties that one of these versions takes
     * @return empty when it did not happen to any of them
     */
    Optional<AgreementEvent> seenIn(List<AgreementView> versions, Set<String> theirs) {
        var shown = versions.stream()
                .map(AgreementView::version)
                .filter(one -> kind.isOfAllVersions() ? one <= version : one == version)
                .max(Comparator.naturalOrder());
        var known = acknowledged.stream()
                .filter(one -> theirs.contains(one.party()))
                .toList();
        return shown.map(one -> new AgreementEvent(number, one, kind, party, actor, at, reason, known, open));
    }

    public record Acknowledged(String party, String actor, Instant at) {}
}
