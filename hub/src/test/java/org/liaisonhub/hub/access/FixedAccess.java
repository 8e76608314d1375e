package org.liaisonhub.hub.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.rules.Policy;
import org.liaisonhub.hub.access.rules.World;

/** A decision on a world that a test made up and can change, in which one caller holds one token. */
public final class FixedAccess implements Access.Source {
    private final String hash;
    private volatile Standing standing;

    /** Knows nobody, until it is told a world. */
    public FixedAccess(World world, Caller caller, String token) {
        this.hash = Secret.hash(token);
        this.standing = standing(0, world, caller);
    }

    /** One that stays as it is. */
    public static Access of(World world, Caller caller, String token, Clock clock) {
        return new FixedAccess(world, caller, token).access(clock);
    }

    public Access access(Clock clock) {
        return new Access(this, clock);
    }

    /** Another world and caller; holds when {@code access} has reloaded. */
    public void change(World world, Caller caller, Access access) {
        standing = standing(standing.version() + 1, world, caller);
        access.reload();
    }

    /** As the database keeps tokens and sessions. */
    public static String hash(String secret) {
        return Secret.hash(secret);
    }

    private Standing standing(long version, World world, Caller caller) {
        var token = new Standing.Token(hash, caller, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        return new Standing(
                version, new Policy(world), Map.of(hash, token), Map.of(caller.actor(), caller.mandate()), List.of());
    }

    @Override
    public long version() {
        return standing.version();
    }

    @Override
    public Standing load() {
        return standing;
    }
}
