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
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Certificates of systems, each registered for one party by its public key, so that a renewed certificate of the same key
 * goes on. The listener has checked that the peer holds the key and that the chain leads to a trusted issuer; here it is
 * decided, at every request anew, whom it stands for. Thread-safe.
 */
public final class Certificates {
    /** A registration that lives longer would outlive whoever is to renew it. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** As which refusals of systems stand in the audit. */
    static final String OPERATION = "SYSTEM_SIGN_IN";

    private static final int LABEL_LENGTH = 100;

    private static final String SELECT = """
            select id, label, roles, key_hash, registered_at, expires_at, revoked_at,
                   number, code, name, kind
            from system_certificate join party on number = party
            """;

    private final Jdbi jdbi;
    private final AccountLog log;
    private final Clock clock;

    public Certificates(DataSource database, AccountLog log, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.log = log;
        this.clock = clock;
    }

    /**
     * A registered certificate.
     *
     * @param keyHash SHA-256 of its public key, hexadecimal
     */
    public record Registered(
            long id,
            Party party,
            String label,
            Set<Caller.Role> roles,
            String keyHash,
            Instant registeredAt,
            Instant expiresAt,
            boolean revoked) {
        /** The system as the one who asks. */
        public Caller caller() {
            return new Caller(party, "certificate-" + id, Caller.Kind.SYSTEM, roles);
        }
    }

    /**
     * Registers the key of a certificate for a system of {@code party}.
     *
     * @param beside what else belongs to the registration, by its name in the audit, in the same transaction
     * @throws InvalidValue when a value breaks its rule, or the key is or was registered: a revoked one never returns
     */
    Registered register(
            Party party,
            String label,
            Set<Caller.Role> roles,
            X509Certificate certificate,
            Duration life,
            BiConsumer<Handle, String> beside) {
        PlainText.require("label", label, LABEL_LENGTH);
        if (label.isBlank()) {
            throw new InvalidValue("label", "1 to " + LABEL_LENGTH + " characters");
        }
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "at least one");
        }
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new InvalidValue("life", "more than nothing and at most " + LONGEST.toDays() + " days");
        }
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            long id = handle.createQuery("""
                        insert into system_certificate (party, label, roles, key_hash, registered_at, expires_at)
                        values (:party, :label, :roles, :hash, :now, :expires) on conflict do nothing
                        returning id""")
                    .bind("party", party.number())
                    .bind("label", label)
                    .bindArray(
                            "roles",
                            String.class,
                            roles.stream().map(Enum::name).sorted().toList())
                    .bind("hash", Keys.keyHash(certificate))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> new InvalidValue("certificate", "a key that was never registered before"));
            beside.accept(handle, "certificate-" + id);
        });
        return registered(certificate).orElseThrow();
    }

    /** The certificates of a party, newest first, revoked and expired ones too. */
    List<Registered> list(Party party) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where party = :party order by id desc")
                .bind("party", party.number())
                .map((row, _) -> registered(row))
                .list());
    }

    /**
     * Ends a registration at once, with all tokens got for it; false when there is none such, or it was ended before.
     *
     * @param beside is given its name in the audit, in the same transaction; not called when nothing was ended
     */
    boolean revoke(Party party, long id, BiConsumer<Handle, String> beside) {
        return jdbi.inTransaction(handle -> {
            int ended = handle.execute(
                    "update system_certificate set revoked_at = ? where id = ? and party = ? and revoked_at is null",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    id,
                    party.number());
            if (ended > 0) {
                beside.accept(handle, "certificate-" + id);
            }
            return ended > 0;
        });
    }

    /**
     * The system that a certificate stands for now.
     *
     * @param chain as the peer sent it, its own certificate first
     * @throws CertificateRefused by name; the refusal has left an audit entry
     */
    public Registered admit(List<X509Certificate> chain) {
        var certificate = chain.getFirst();
        var registered = registered(certificate);
        var refusal = refusal(registered, chain, clock.instant());
        if (refusal.isPresent()) {
            log.noteUnknown(
                    registered.map(one -> one.party().code()).orElse(""),
                    registered.map(one -> one.caller().actor()).orElse(""),
                    OPERATION,
                    Keys.thumbprint(certificate),
                    refusal.get());
            throw new CertificateRefused(refusal.get());
        }
        return registered.orElseThrow();
    }

    private static Optional<String> refusal(Optional<Registered> registered, List<X509Certificate> chain, Instant now) {
        if (registered.isEmpty()) {
            return Optional.of("certificate-unregistered");
        }
        if (registered.get().revoked()) {
            return Optional.of("certificate-revoked");
        }
        if (!now.isBefore(registered.get().expiresAt())) {
            return Optional.of("registration-expired");
        }
        return outsideItsTime(chain, now);
    }

    /** Names what of a chain is not valid yet, or no more; empty when all of it is. */
    static Optional<String> outsideItsTime(List<X509Certificate> chain, Instant now) {
        if (chain.stream().anyMatch(one -> now.isBefore(one.getNotBefore().toInstant()))) {
            return Optional.of("certificate-not-yet-valid");
        }
        return chain.stream().anyMatch(one -> now.isAfter(one.getNotAfter().toInstant()))
                ? Optional.of("certificate-expired")
                : Optional.empty();
    }

    private Optional<Registered> registered(X509Certificate certificate) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where key_hash = :hash")
                .bind("hash", Keys.keyHash(certificate))
                .map((row, _) -> registered(row))
                .findOne());
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getLong("id"),
                AccessRows.party(row),
                row.getString("label"),
                AccessRows.roles(row),
                row.getString("key_hash"),
                AccessRows.instant(row, "registered_at"),
                AccessRows.instant(row, "expires_at"),
                row.getObject("revoked_at") != null);
    }
}
