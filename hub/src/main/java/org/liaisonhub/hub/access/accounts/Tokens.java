package org.liaisonhub.hub.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.Secret;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** Bearer tokens for the systems of a party. {@link Access#authenticate} tells whom one stands for. Thread-safe. */
public final class Tokens {
    /** What every token begins with, so that scanners of leaked secrets know it. */
    public static final String PREFIX = "lia_";

    /** A token that lives longer would outlive whoever is to renew it. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int LABEL_LENGTH = 100;

    private final Jdbi jdbi;
    private final Access access;
    private final Clock clock;

    public Tokens(DataSource database, Access access, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.clock = clock;
    }

    /** A token as the hub keeps it: all but its secret. */
    public record Token(
            long id,
            String party,
            String label,
            Set<Caller.Role> roles,
            Instant issuedAt,
            Instant expiresAt,
            boolean revoked) {}

    /** A new token with its secret, which nobody can read again. */
    public record Issued(Token token, String secret) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Issued[token=" + token + "]";
        }
    }

    /**
     * Issues a token to a system of {@code party}.
     *
     * @param label what the token is for, in words of its administrator
     * @throws InvalidValue when the label, the roles or the life time are not allowed
     */
    public Issued issue(Party party, String label, Set<Caller.Role> roles, Duration life) {
        return issue(party, label, roles, life, (_, _) -> {});
    }

    /**
     * The same together with what else belongs to the new token.
     *
     * @param beside is given its name in the audit, in the same transaction
     */
    public Issued issue(
            Party party, String label, Set<Caller.Role> roles, Duration life, BiConsumer<Handle, String> beside) {
        if (label.isBlank() || label.length() > LABEL_LENGTH) {
            throw new InvalidValue("label", "1 to " + LABEL_LENGTH + " characters");
        }
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "at least one");
        }
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new InvalidValue("life", "more than nothing and at most " + LONGEST.toDays() + " days");
        }
        var secret = PREFIX + Secret.make();
        var now = clock.instant();
        var token = jdbi.inTransaction(handle -> {
            var made = handle.createQuery("""
                        insert into system_token (party, label, roles, hash, issued_at, expires_at)
                        values (:party, :label, :roles, :hash, :issued, :expires)
                        returning id, :code as code, label, roles, issued_at, expires_at, revoked_at""")
                    .bind("party", party.number())
                    .bind("code", party.code())
                    .bind("label", label)
                    .bindArray(
                            "roles",
                            String.class,
                            roles.stream().map(Enum::name).sorted().toList())
                    .bind("hash", Secret.hash(secret))
                    .bind("issued", now.atOffset(ZoneOffset.UTC))
                    .bind("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                    .map((row, _) -> token(row))
                    .one();
            beside.accept(handle, "token-" + made.id());
            return made;
        });
        access.reload();
        return new Issued(token, secret);
    }

    /** The tokens of a party, newest first, revoked and expired ones too. */
    public List<Token> list(Party party) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, code, label, roles, issued_at, expires_at, revoked_at
                        from system_token join party on number = party
                        where party = :party order by id desc""")
                .bind("party", party.number())
                .map((row, _) -> token(row))
                .list());
    }

    /** Ends a token of that party at once; false when the party has none of that id, or it was ended before. */
    public boolean revoke(Party party, long id) {
        return revoke(party, id, (_, _) -> {});
    }

    /**
     * The same together with what else belongs to the end of the token.
     *
     * @param beside is given its name in the audit, in the same transaction; not called when nothing was ended
     */
    public boolean revoke(Party party, long id, BiConsumer<Handle, String> beside) {
        boolean revoked = jdbi.inTransaction(handle -> {
            int ended = handle.execute(
                    "update system_token set revoked_at = ? where id = ? and party = ? and revoked_at is null",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    id,
                    party.number());
            if (ended > 0) {
                beside.accept(handle, "token-" + id);
            }
            return ended > 0;
        });
        access.reload();
        return revoked;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("code"),
                row.getString("label"),
                AccessRows.roles(row),
                AccessRows.instant(row, "issued_at"),
                AccessRows.instant(row, "expires_at"),
                row.getObject("revoked_at") != null);
    }
}
