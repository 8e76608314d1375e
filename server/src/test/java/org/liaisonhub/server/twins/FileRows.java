package org.liaisonhub.server.twins;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementHistory;

/**
 * Writes a file into the tables, past the services but for what measures write, so that no trace of it stands in the
 * audit of a later world.
 */
final class FileRows {
    private static final OffsetDateTime SINCE = PartyFile.SINCE.atOffset(ZoneOffset.UTC);

    /** Events that are written here come before those that the hub numbers. */
    private static final int BEFORE = -1000;

    private final Handle handle;
    private final PartyFile file;
    private int event;

    FileRows(Handle handle, PartyFile file) {
        this.handle = handle;
        this.file = file;
        this.event = file.base() + BEFORE;
    }

    static void clear(Handle handle) {
        handle.execute("""
                delete from measure; delete from restriction; delete from mandate; delete from system_token;
                delete from system_certificate; delete from account where id > 1;
                delete from session where number >= 100; delete from agreement_acknowledgement;
                delete from agreement_event; delete from agreement_signature; delete from agreement_version;
                delete from agreement; delete from party_key""");
    }

    void enter() {
        keys();
        agreements(file.versions());
        events();
        people();
        systems();
        mandates();
        restrictions();
        measures();
    }

    private void keys() {
        var batch = handle.prepareBatch(
                "insert into party_key (kid, party, jwk, label, actor, added_at) values (?, ?, ?, ?, 'account-9', ?)");
        for (var party : file.keyHolders()) {
            var key = file.key(party).verification();
            batch.add(key.thumbprint(), party.number(), key.jwk(), file.name(), SINCE);
        }
        batch.execute();
    }

    private void agreements(List<PartyFile.Version> versions) {
        var agreements = handle.prepareBatch(
                "insert into agreement (id, state, proposed_by) values (?, 'OPEN', ?) on conflict do nothing");
        var texts = handle.prepareBatch("""
                insert into agreement_version (agreement, version, document, party, actor, proposed_at)
                values (?, ?, ?, ?, 'account-9', ?)""");
        var signatures = handle.prepareBatch("""
                insert into agreement_signature (agreement, version, party, jws, actor, taken_at)
                values (?, ?, ?, ?, 'account-9', ?)""");
        for (var one : versions) {
            agreements.add(one.agreement(), one.by().number());
            texts.add(one.agreement(), one.version(), one.bytes(), one.by().number(), SINCE);
            for (var party : one.signers()) {
                signatures.add(one.agreement(), one.version(), party.number(), file.signature(one, party), SINCE);
            }
        }
        agreements.execute();
        texts.execute();
        if (signatures.size() > 0) {
            signatures.execute();
        }
    }

    private void events() {
        var batch = eventBatch();
        for (var one : file.versions()) {
            happened(batch, one, "PROPOSED", one.by().number());
            for (var party : one.signers()) {
                happened(batch, one, "SIGNED", party.number());
            }
            if (file.secretariat().isPresent() && !one.signers().isEmpty()) {
                happened(batch, one, "CONCLUDED", file.with().number());
            }
        }
        batch.execute();
        acknowledge(file.name());
    }

    private PreparedBatch eventBatch() {
        return handle.prepareBatch("""
                insert into agreement_event (number, agreement, version, kind, party, actor, at, reason)
                overriding system value values (?, ?, ?, ?, ?, 'account-9', ?, '')""");
    }

    private void happened(PreparedBatch batch, PartyFile.Version version, String kind, int party) {
        batch.add(event++, version.agreement(), version.version(), kind, party, SINCE);
    }

    /** The other party of this file says that it knows what happened to agreements of that name. */
    private void acknowledge(String name) {
        handle.execute("""
                insert into agreement_acknowledgement (event, party, actor, at)
                select number, ?, 'account-9', ? from agreement_event where kind = 'CONCLUDED' and agreement like ?
                on conflict do nothing""", file.with().number(), SINCE, name + "-%");
    }

    /** Newer drafts of a party's agreements, which are not for it. */
    void amend(PartyFile amended) {
        var drafts = List.of(file.next(amended.name() + PartyFile.FORCE), file.next(amended.name() + PartyFile.HELD));
        agreements(drafts);
        event += 50;
        var batch = eventBatch();
        drafts.forEach(one -> happened(batch, one, "PROPOSED", one.by().number()));
        batch.execute();
        if (file.with().kind() != Party.Kind.SECRETARIAT) {
            // The secretariat is a party of the older version too: there it may be named.
            acknowledge(amended.name());
        }
    }

    /** As a measure does it. */
    void suspend() {
        var agreement = file.name() + PartyFile.HELD;
        var by = new Caller(
                file.secretariat().orElse(file.of()),
                "account-9",
                Caller.Kind.OFFICER,
                Set.of(Caller.Role.ADMINISTRATOR));
        AgreementHistory.suspended(handle, by, agreement, PartyFile.SINCE, "examined");
        handle.execute("""
                insert into measure (number, kind, agreement, reason, taken_by, taken_at)
                overriding system value values (?, 'AGREEMENT', ?, 'examined', 'account-9', ?)""", file.number(), agreement, SINCE);
    }

    private void people() {
        var batch = handle.prepareBatch("""
                insert into account (id, party, sign_in_name, display_name, roles, password_hash, created_at,
                                     disabled_at, last_used_at)
                overriding system value values (?, ?, ?, ?, '{CHECKER}', 'x', ?, ?, ?)""");
        for (int number = 1; number <= 2; number++) {
            var name = file.name().toLowerCase(Locale.ROOT) + "-" + number;
            batch.add(
                    (long) file.base() + number,
                    file.of().number(),
                    name,
                    "Officer " + name,
                    SINCE,
                    number == 1 ? null : SINCE,
                    SINCE);
        }
        batch.execute();
        var now = TwinHub.CLOCK.instant().atOffset(ZoneOffset.UTC);
        handle.execute("""
                insert into session (id_hash, account, started_at, seen_at, strong_at, number)
                overriding system value values (?, ?, ?, ?, ?, ?)""", file.name(), file.session(), now, now, now, file.number());
    }

    private void systems() {
        for (var table : List.of("system_token", "system_certificate")) {
            boolean token = table.equals("system_token");
            handle.execute(
                    "insert into " + table + " (id, party, label, roles, "
                            + (token ? "hash, issued_at" : "key_hash, registered_at")
                            + ", expires_at) overriding system value values (?, ?, ?, '{CHECKER}', ?, ?, ?)",
                    file.number(),
                    file.of().number(),
                    file.name(),
                    file.name(),
                    SINCE,
                    SINCE.plusYears(1));
        }
    }

    private void mandates() {
        var batch = handle.prepareBatch("""
                insert into mandate (subject, party, unit, clearance, set_by, set_at)
                values (?, ?, ?, 1, 'account-9', ?)""");
        var unit = file.name();
        batch.add("unit:" + file.of().code() + ":" + unit, file.of().number(), "", SINCE);
        for (var holder : List.of("account-", "token-", "certificate-")) {
            batch.add(holder + file.number(), file.of().number(), unit, SINCE);
        }
        batch.execute();
    }

    private void restrictions() {
        var batch = handle.prepareBatch(
                "insert into restriction (owner, excluded, actor, since) values (?, ?, 'account-9', ?)");
        file.keptFrom().forEach(party -> batch.add(file.of().number(), party.number(), SINCE));
        batch.execute();
    }

    /** One that was lifted; {@link #suspend} takes another. */
    private void measures() {
        handle.execute("""
                insert into measure (number, kind, party, database, reason, taken_by, taken_at, lift_asked_by,
                                     lift_asked_at, lifted_by, lifted_at)
                overriding system value
                values (?, 'RIGHT', ?, 'nominal', 'examined', 'account-9', ?, 'account-8', ?, 'account-9', ?)""", file.base() + 2, file.of().number(), SINCE, SINCE, SINCE);
    }
}
