package org.liaisonhub.hub.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.documents.VerificationKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * The public keys with which parties sign. A party's own administrator and the secretariat's add and revoke them.
 * Thread-safe.
 */
public final class PartyKeys {
    private static final int LABEL = 100;
    private static final int REASON = 300;

    private final Jdbi jdbi;
    private final Access access;
    private final Authority authority;
    private final Clock clock;

    public PartyKeys(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.authority = new Authority(access, audit, clock);
        this.clock = clock;
    }

    /**
     * A registered key.
     *
     * @param kid thumbprint, RFC 7638
     * @param jwk public
     * @param revokedFrom null while it is in use
     */
    public record PartyKey(
            String kid,
            String jwk,
            String label,
            String actor,
            Instant addedAt,
            @Nullable Instant revokedFrom) {}

    /**
     * Registers a public key; registering it again changes nothing.
     *
     * @param jwk ES256, without the private half
     * @throws InvalidValue when it is no such key, or another party's
     */
    public PartyKey add(Caller caller, Party party, String jwk, String label) {
        authority.require(authority.administers(caller, party), caller, "KEY_ADD", party.code());
        PlainText.require("label", label, LABEL);
        var key = VerificationKey.read(jwk);
        jdbi.useTransaction(handle -> {
            int added = handle.execute(
                    """
                    insert into party_key (kid, party, jwk, label, actor, added_at) values (?, ?, ?, ?, ?, ?)
                    on conflict (kid) do nothing""",
                    key.thumbprint(),
                    party.number(),
                    key.jwk(),
                    label,
                    caller.actor(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            if (added > 0) {
                authority.audit(handle, caller, "KEY_ADD", party.code(), "ADDED", detail(key.thumbprint()));
            }
        });
        access.reload();
        return rows(party).stream()
                .filter(known -> known.kid().equals(key.thumbprint()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("key", "not registered for another party"));
    }

    /**
     * What is signed with it from {@code from} on counts for nothing; signatures from before stay.
     *
     * @param from not ahead of now; earlier when the key was lost earlier. A second revocation can only move it back
     * @throws InvalidValue when the party has no such key
     */
    public void revoke(Caller caller, Party party, String kid, Instant from, String reason) {
        authority.require(authority.administers(caller, party), caller, "KEY_REVOKE", party.code());
        PlainText.require("reason", reason, REASON);
        if (from.isAfter(clock.instant())) {
            throw new InvalidValue("from", "now or earlier");
        }
        jdbi.useTransaction(handle -> {
            int revoked =
                    handle.execute("""
                    update party_key set revoked_from = least(revoked_from, ?), revoked_by = ?, revoked_reason = ?
                     where kid = ? and party = ?""", from.atOffset(ZoneOffset.UTC), caller.actor(), reason, kid, party.number());
            if (revoked == 0) {
                throw new InvalidValue("kid", "the thumbprint of a key of that party");
            }
            authority.audit(handle, caller, "KEY_REVOKE", party.code(), "REVOKED", detail(kid));
        });
        access.reloadEverywhere(AgreementLife.EVERYWHERE);
    }

    /** Keys of a party, oldest first. */
    public List<PartyKey> list(Caller caller, Party party) {
        authority.require(authority.administers(caller, party), caller, "KEY_LIST", party.code());
        return rows(party);
    }

    private List<PartyKey> rows(Party party) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kid, jwk, label, actor, added_at, revoked_from from party_key
                         where party = :party order by added_at, kid""")
                .bind("party", party.number())
                .map((row, _) -> {
                    var revoked = row.getObject("revoked_from", OffsetDateTime.class);
                    return new PartyKey(
                            row.getString("kid"),
                            row.getString("jwk"),
                            row.getString("label"),
                            row.getString("actor"),
                            AccessRows.instant(row, "added_at"),
                            revoked == null ? null : revoked.toInstant());
                })
                .list());
    }

    private static String detail(String kid) {
        return "{\"kid\":\"" + kid + "\"}";
    }
}
