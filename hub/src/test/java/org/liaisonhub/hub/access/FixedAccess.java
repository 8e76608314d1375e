package org.liaisonhub.hub.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Policy;
import org.liaisonhub.hub.access.policy.World;

/** A decision on a world that a test made up, in which one caller holds one token. */
public final class FixedAccess {
    private FixedAccess() {}

    public static Access of(World world, Caller caller, String token, Clock clock) {
        var hash = Secret.hash(token);
        var standing = new Standing(
                1,
                new Policy(world),
                Map.of(hash, new Standing.Token(hash, caller, Instant.parse("2100-01-01T00:00:00Z"))),
                Map.of(),
                List.of());
        return new Access(
                new Access.Source() {
                    @Override
                    public long version() {
                        return 1;
                    }

                    @Override
                    public Standing load() {
                        return standing;
                    }
                },
                clock);
    }
}
