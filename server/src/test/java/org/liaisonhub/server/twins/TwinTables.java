package org.liaisonhub.server.twins;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.FixedAccess;

/** Writes parties, the caller and the records of a scene into the tables of a hub. */
final class TwinTables {
    /** More than any world has; the last is of callers whom the hub does not know. */
    private static final int PARTIES = 8;

    private TwinTables() {}

    /** Parties, and an officer's session that lives as long as the clock stands; whose it is follows the scene. */
    static void open(Handle handle) {
        handle.execute("update change_position set last = 1000");
        for (int number = 1; number <= PARTIES; number++) {
            handle.execute(
                    "insert into party (number, code, name, kind) overriding system value values (?, ?, ?, 'COUNTRY')",
                    number,
                    "P" + number,
                    "Party " + number);
        }
        handle.execute("""
                insert into account (id, party, sign_in_name, display_name, roles, password_hash, created_at, last_used_at)
                overriding system value values (1, 1, 'twin', 'Twin', '{}', 'x', now(), ?)""", now());
        handle.execute(
                "insert into session (id_hash, account, started_at, seen_at, strong_at) values (?, 1, ?, ?, ?)",
                FixedAccess.hash(TwinClient.SESSION),
                now(),
                now(),
                now());
    }

    private static OffsetDateTime now() {
        return TwinHub.CLOCK.instant().atOffset(ZoneOffset.UTC);
    }

    /** Instead of the scene before. */
    static void fill(Handle handle, Scene scene) {
        handle.execute("update party set kind = 'COUNTRY'");
        var kinds = handle.prepareBatch("update party set kind = ? where number = ?");
        for (var party : scene.world().parties()) {
            kinds.add(party.kind().name(), party.number());
        }
        kinds.execute();
        handle.execute(
                "update account set party = ?, roles = ? where id = 1",
                Math.min(PARTIES, scene.caller().party().number()),
                scene.caller().roles().stream().map(Enum::name).sorted().toArray(String[]::new));
        handle.execute("delete from record");
        handle.execute("delete from record_version");
        var records = handle.prepareBatch("""
                insert into record (id, seq, recorded_at, updated_at, version, audience, database, owner, status,
                                    source_key, recorder, content)
                overriding system value
                values (?, ?, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 1, ?, ?, ?, ?, ?, 'x',
                        cast(? as jsonb))""");
        for (var row : scene.rows()) {
            records.add(
                    row.id(),
                    row.id(),
                    row.audience(),
                    row.database(),
                    row.owner(),
                    row.status(),
                    "key-" + row.id(),
                    row.content());
        }
        if (records.size() > 0) {
            records.execute();
        }
    }
}
