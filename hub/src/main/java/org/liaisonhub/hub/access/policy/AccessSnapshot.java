package org.liaisonhub.hub.access.policy;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.search.Visibility;

/**
 * Parties, databases, grants and tokens as they stood together at one version. Immutable, and so is what it decides:
 * the same snapshot, caller and operation always give the same decision.
 */
public final class AccessSnapshot {
    /** Everyone may see records of this audience. */
    private static final int EVERYONE = 0;

    /** The caller's own role does not cover the operation. */
    static final String ROLE_MISSING = "role-missing";

    /** Not granted, whether it exists or not. */
    static final String NOT_GRANTED = "not-granted";

    private static final Visibility NOTHING = new Visibility(new BitSet(), new BitSet());

    private final long version;
    private final Map<Integer, Party> parties;
    private final Map<String, Integer> databases;
    private final Map<PartyOperation, Visibility> visible;
    private final Map<String, Token> tokens;

    /** A grant: {@code party} may do {@code operation} in the database of that code. */
    public record Grant(int party, String database, Operation operation) {}

    /** A token that was issued and not revoked. */
    public record Token(String hash, Caller caller, Instant expiresAt) {}

    private record PartyOperation(int party, Operation operation) {}

    public AccessSnapshot(
            long version, List<Party> parties, Map<String, Integer> databases, List<Grant> grants, List<Token> tokens) {
        this.version = version;
        this.parties = new HashMap<>();
        parties.forEach(party -> this.parties.put(party.number(), party));
        this.databases = Map.copyOf(databases);
        this.visible = visibilities(grants);
        this.tokens = new HashMap<>();
        tokens.forEach(token -> this.tokens.put(token.hash(), token));
    }

    public long version() {
        return version;
    }

    public Decision decide(Caller caller, Operation operation, String database) {
        var known = parties.get(caller.party().number());
        if (known == null || !known.code().equals(caller.party().code())) {
            return new Decision.Deny(NOT_GRANTED);
        }
        if (rolesFor(operation).stream().noneMatch(caller.roles()::contains)) {
            return new Decision.Deny(ROLE_MISSING);
        }
        if (operation == Operation.ADMINISTER) {
            return known.kind() == Party.Kind.SECRETARIAT && database.isEmpty()
                    ? new Decision.Permit(NOTHING)
                    : new Decision.Deny(NOT_GRANTED);
        }
        return granted(visible.get(new PartyOperation(known.number(), operation)), database);
    }

    public Optional<Caller> caller(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> now.isBefore(token.expiresAt()))
                .map(Token::caller);
    }

    private Decision granted(@Nullable Visibility all, String database) {
        if (all == null) {
            return new Decision.Deny(NOT_GRANTED);
        }
        if (database.isEmpty()) {
            return new Decision.Permit(all);
        }
        var number = databases.get(database);
        if (number == null || !all.databases().get(number)) {
            return new Decision.Deny(NOT_GRANTED);
        }
        var one = new BitSet();
        one.set(number);
        return new Decision.Permit(new Visibility(one, all.audiences()));
    }

    private Map<PartyOperation, Visibility> visibilities(List<Grant> grants) {
        var all = new HashMap<PartyOperation, Visibility>();
        for (var grant : grants) {
            var number = databases.get(grant.database());
            if (number != null) {
                all.computeIfAbsent(
                                new PartyOperation(grant.party(), grant.operation()),
                                _ -> new Visibility(new BitSet(), audiences()))
                        .databases()
                        .set(number);
            }
        }
        return all;
    }

    private static BitSet audiences() {
        var audiences = new BitSet();
        audiences.set(EVERYONE);
        return audiences;
    }

    private static Set<Caller.Role> rolesFor(Operation operation) {
        return switch (operation) {
            case CHECK -> Set.of(Caller.Role.CHECKER);
            case READ_RECORD -> Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER);
            case RECORD -> Set.of(Caller.Role.RECORDER);
            case IMPORT -> Set.of(Caller.Role.RECORDER, Caller.Role.ADMINISTRATOR);
            case ADMINISTER -> Set.of(Caller.Role.ADMINISTRATOR);
        };
    }
}
