package org.liaisonhub.hub.access.systems;

import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.ClockGoneBack;
import org.liaisonhub.hub.access.Secret;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.standards.InvalidValue;

/**
 * Tokens of minutes that a system gets for its certificate or its long-lived token, so that what travels is worth little.
 * One got over a connection with a registered certificate works only over connections with the same one (RFC 8705,
 * section 3). It ends with what it was got for. Thread-safe.
 */
public final class ShortTokens {
    /** What every such token begins with. */
    public static final String PREFIX = "lis_";

    /** No token lives longer. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String TOKEN_ACTOR = "token-";

    private final Jdbi jdbi;
    private final Certificates certificates;
    private final AccountLog log;
    private final Clock clock;

    public ShortTokens(DataSource database, Certificates certificates, AccountLog log, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.certificates = certificates;
        this.log = log;
        this.clock = clock;
    }

    /** A new token with its secret, which nobody can read again. */
    public record Issued(String secret, Instant expiresAt, Set<Role> roles, boolean bound) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + ", bound=" + bound + "]";
        }
    }

    /** Whom a token stands for, and whether it is bound to a certificate. */
    public record Holder(Caller caller, boolean bound) {}

    /**
     * Issues a token.
     *
     * @param system who asks: by a long-lived token or by a certificate, never by a token of minutes
     * @param chain of the connection, its own certificate first; empty without one
     * @param roles a part of the system's own; empty for all of them
     * @throws Denied when a role is not the system's own, or the certificate is of another party
     * @throws CertificateRefused when the certificate lets nobody in
     */
    public Issued exchange(Caller system, List<X509Certificate> chain, Set<Role> roles, Duration life) {
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new InvalidValue("lifeSeconds", "1 to " + LONGEST.toSeconds());
        }
        if (!system.roles().containsAll(roles)) {
            throw new Denied("role-not-yours-to-give");
        }
        var certificate = chain.isEmpty() ? null : certificates.admit(chain);
        if (certificate != null
                && certificate.party().number() != system.party().number()) {
            throw new Denied("certificate-of-another-party");
        }
        var given = roles.isEmpty() ? system.roles() : roles;
        var now = clock.instant();
        var secret = PREFIX + Secret.make();
        var expiresAt = now.plus(life);
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "delete from short_token where expires_at < ?",
                    now.minus(KEPT).atOffset(ZoneOffset.UTC));
            handle.createUpdate("""
                            insert into short_token
                                (hash, token, certificate, thumbprint, roles, issued_at, expires_at)
                            values (:hash, :token, :certificate, :thumbprint, :roles, :now, :expires)""")
                    .bind("hash", Secret.hash(secret))
                    .bind("token", tokenNumber(system))
                    .bind("certificate", certificate == null ? null : certificate.id())
                    .bind("thumbprint", certificate == null ? "" : Keys.thumbprint(chain.getFirst()))
                    .bindArray(
                            "roles",
                            String.class,
                            given.stream().map(Enum::name).sorted().toList())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("expires", expiresAt.atOffset(ZoneOffset.UTC))
                    .execute();
            var outcome = certificate == null ? "UNBOUND" : "BOUND";
            log.note(handle, system, "TOKEN_EXCHANGE", system.actor(), outcome);
        });
        return new Issued(secret, expiresAt, given, certificate != null);
    }

    private static @Nullable Long tokenNumber(Caller system) {
        return system.actor().startsWith(TOKEN_ACTOR)
                ? Long.valueOf(system.actor().substring(TOKEN_ACTOR.length()))
                : null;
    }

    /**
     * Whom a token stands for now; empty when it is unknown, expired, bound to another certificate than that of the
     * connection, or what it was got for has ended. Its roles are never more than those of what it was got for.
     *
     * <p>A living token that is presented elsewhere is in hands that it was not given to: that leaves an audit entry, and
     * is told to nobody else.
     */
    public Optional<Holder> find(String secret, List<X509Certificate> chain) {
        var now = clock.instant();
        var living = living(secret, now);
        var refusal = living.flatMap(token -> refusal(token.thumbprint, chain, now));
        if (living.isPresent() && refusal.isPresent()) {
            var caller = living.get().caller;
            log.note(caller, Certificates.OPERATION, caller.actor(), refusal.get());
            return Optional.empty();
        }
        return living.map(token -> new Holder(token.caller, !token.thumbprint.isEmpty()));
    }

    /** A token that has not ended; empty thumbprint: bound to no certificate. */
    private record Living(Caller caller, String thumbprint) {}

    private Optional<Living> living(String secret, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.thumbprint, s.roles, t.id as token_id, c.id as certificate_id,
                               number, code, name, kind
                        from short_token s
                        left join system_token t on t.id = s.token
                        left join system_certificate c on c.id = s.certificate
                        join party on number = coalesce(t.party, c.party)
                        where s.hash = :hash and s.expires_at > :now and s.issued_at <= :ahead
                          and (t.id is null or (t.revoked_at is null and t.expires_at > :now))
                          and (c.id is null or (c.revoked_at is null and c.expires_at > :now))""")
                .bind("hash", Secret.hash(secret))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("ahead", ClockGoneBack.latest(now).atOffset(ZoneOffset.UTC))
                .map((row, _) -> living(row))
                .findOne());
    }

    private static Living living(ResultSet row) throws SQLException {
        var byToken = row.getObject("token_id") != null;
        var actor = byToken ? TOKEN_ACTOR + row.getLong("token_id") : "certificate-" + row.getLong("certificate_id");
        var caller = new Caller(AccessRows.party(row), actor, Caller.Kind.SYSTEM, AccessRows.roles(row));
        return new Living(caller, row.getString("thumbprint"));
    }

    private static Optional<String> refusal(String thumbprint, List<X509Certificate> chain, Instant now) {
        if (thumbprint.isEmpty()) {
            return Optional.empty();
        }
        return chain.isEmpty() || !Keys.thumbprint(chain.getFirst()).equals(thumbprint)
                ? Optional.of("token-bound-elsewhere")
                : Certificates.outsideItsTime(chain, now);
    }
}
