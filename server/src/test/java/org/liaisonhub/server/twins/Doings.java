package org.liaisonhub.server.twins;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;

/**
 * What happened on the day of one world: consultations by the caller's party and by another. Each world has a day of its
 * own, since neither the log nor the statistics forget.
 *
 * @param other the party whose doings the caller may not see
 */
record Doings(LocalDate day, String own, String other, String third) {
    /** A case that both parties work at. */
    static final String CASE = "case-7";

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    static Doings of(long seed, Scene scene) {
        var own = scene.caller().party().code();
        var others = List.of("P1", "P2", "P3").stream()
                .filter(code -> !code.equals(own))
                .toList();
        return new Doings(FIRST.plusDays(seed), own, others.getFirst(), others.getLast());
    }

    /** Ids under which proofs may be asked. */
    List<String> ids() {
        return List.of("own-" + day, "hidden-" + day);
    }

    /** What the caller's party did; in both worlds. */
    void visible(AuditTrail audit) {
        audit.append(entry("own-" + day, own, 9));
    }

    /** What another party did; in one world only. */
    void hidden(AuditTrail audit) {
        hidden(audit, other);
    }

    /** The leak: the same as if it were the caller's party's own. */
    void planted(AuditTrail audit) {
        hidden(audit, own);
    }

    private void hidden(AuditTrail audit, String party) {
        var entries = new ArrayList<AuditEntry>();
        entries.add(entry("hidden-" + day, party, 10));
        entries.add(entry("hidden-too-" + day, party, 11));
        entries.forEach(audit::append);
    }

    private AuditEntry entry(String id, String party, int hour) {
        return new AuditEntry(
                id,
                day.atTime(hour, 0).toInstant(ZoneOffset.UTC),
                party,
                "account-1",
                "CHECK",
                "border-check",
                CASE,
                "00",
                "HIT",
                """
                {"databases":{"nominal":"HIT","stolen-travel-documents":"HIT"},"channel":"console","automated":false,\
                "micros":1000,"owners":{"nominal":{"%s":"HIT"}}}""".formatted(third));
    }
}
