package org.liaisonhub.hub.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Party;

/**
 * A version of an agreement as the tables hold it, with all signatures under it. Nothing of it is trusted yet.
 *
 * @param state that was declared of the agreement, whatever its version
 */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes; nobody compares versions by them
public record SignedVersion(
        String agreement, int version, Agreement.State state, byte[] document, List<Signature> signatures) {
    /** One row; {@code takenAt} is when the hub took it. */
    public record Signature(Party party, String actor, String jws, Instant takenAt) {}

    /** A registered key; {@code revokedFrom} is null while it is in use. */
    public record Key(Party party, String jwk, @Nullable Instant revokedFrom) {}

    public SignedVersion {
        document = document.clone();
        signatures = List.copyOf(signatures);
    }

    @Override
    public byte[] document() {
        return document.clone();
    }

    /** {@code MEMBERSHIP@2}. */
    public String name() {
        return agreement + "@" + version;
    }

    /** Every version, in order, with the keys of all parties by thumbprint. */
    public record All(List<SignedVersion> versions, Map<String, Key> keys) {}

    /** As the column state has it; what is not known has ended. */
    static Agreement.State state(String column) {
        return Optional.of(column)
                .filter(word -> !word.equals("OPEN"))
                .map(word -> Arrays.stream(Agreement.State.values())
                        .filter(state -> state.name().equals(word))
                        .findFirst()
                        .orElse(Agreement.State.ENDED))
                .orElse(Agreement.State.SIGNED);
    }
}
