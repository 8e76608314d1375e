package org.liaisonhub.server.twins;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.audit.AuditEntry;

/**
 * Checks of one world that met records, and what the owners said of them.
 *
 * @param checks as the audit has them
 * @param verdicts of the last of them, by record
 */
record MetRecords(List<AuditEntry> checks, List<Verdict> verdicts) {
    /** A verdict on the hit that a check had on a record. */
    record Verdict(String check, long record) {}

    /** Id of a check that met records of the caller's party. */
    static String metOwn(Doings doings) {
        return "OWN-MET-" + doings.day();
    }

    /** Id of a check that met records of others. */
    static String metOthers(Doings doings) {
        return "OTHERS-MET-" + doings.day();
    }

    /** Id of a check by the caller's party. */
    static String askedByOwn(Doings doings) {
        return "OWN-TOLD-" + doings.day();
    }

    /** Id of a check by another party. */
    static String askedByOthers(Doings doings) {
        return "OTHERS-TOLD-" + doings.day();
    }

    /**
     * In both hubs: a third party's check met all records of the caller's party, and the caller's party was told of all
     * others once, also of those that are withheld from it by now.
     */
    static MetRecords own(Scene scene, Doings doings) {
        var own = ids(scene, true);
        var told = ids(scene, false);
        var seen = told.stream().filter(id -> !scene.withheld().contains(id)).toList();
        var verdicts = new ArrayList<Verdict>();
        own.stream().skip(1).forEach(id -> verdicts.add(new Verdict(metOwn(doings), id)));
        seen.stream().skip(1).forEach(id -> verdicts.add(new Verdict(askedByOwn(doings), id)));
        return new MetRecords(
                List.of(
                        check(metOwn(doings), doings.third(), doings, "border-check", own),
                        check(askedByOwn(doings), doings.own(), doings, scene.purpose(), told)),
                verdicts);
    }

    /** In one hub only: checks of others on records of others, and verdicts on what is withheld from the caller. */
    static MetRecords others(Scene scene, Doings doings) {
        var withheld = scene.withheld().stream().sorted().toList();
        var verdicts = new ArrayList<Verdict>();
        for (var id : withheld) {
            verdicts.add(new Verdict(askedByOwn(doings), id));
            verdicts.add(new Verdict(askedByOthers(doings), id));
        }
        return new MetRecords(
                List.of(
                        check(metOthers(doings), doings.third(), doings, "border-check", withheld),
                        check(askedByOthers(doings), doings.other(), doings, scene.purpose(), ids(scene, false))),
                verdicts);
    }

    /** The leak: the same as if they had met the caller's party's records, and it had asked. */
    static MetRecords leak(Scene scene, Doings doings) {
        return new MetRecords(
                List.of(
                        check(metOthers(doings), doings.third(), doings, "border-check", ids(scene, true)),
                        check(askedByOthers(doings), doings.own(), doings, scene.purpose(), ids(scene, false))),
                List.of());
    }

    static void clear(Handle handle) {
        // The log forgets nothing: which records its entries name is told by this table alone.
        handle.execute("delete from audit_record; delete from hit_verdict");
    }

    void enter(Handle handle) {
        var batch = handle.prepareBatch("""
                insert into hit_verdict (check_id, record, verdict, reason, given_by, given_at)
                values (?, ?, 'POSITIVE_ID', 'prints compared', 'account-9', ?)""");
        var at = OffsetDateTime.ofInstant(PartyFile.SINCE, ZoneOffset.UTC);
        verdicts.forEach(one -> batch.add(one.check(), one.record(), at));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static List<Long> ids(Scene scene, boolean own) {
        return scene.rows().stream()
                .filter(row -> own == (row.owner() == scene.caller().party().number()))
                .map(Scene.Row::id)
                .toList();
    }

    private static AuditEntry check(String id, String party, Doings doings, String purpose, List<Long> records) {
        var named = records.stream()
                .map("[%d,1,\"HIT\",0.99,\"mrz[0]\"]"::formatted)
                .collect(Collectors.joining(","));
        return new AuditEntry(
                id,
                doings.day().atTime(13, 0).toInstant(ZoneOffset.UTC),
                party,
                "account-1",
                "CHECK",
                purpose,
                "",
                "00",
                "HIT",
                "{\"databases\":{\"nominal\":\"HIT\"},\"records\":[" + named + "]}");
    }
}
