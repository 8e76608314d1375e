package org.liaisonhub.hub.restrictions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.rules.Restriction;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;

/**
 * A party keeps its records, in one database or in all, from another party, at once. An organisation inherits what is
 * kept from one of its member states. Rules on the Processing of Data, article 58. Thread-safe.
 */
public final class Restrictions {
    private final Jdbi jdbi;
    private final Access access;
    private final CallerTrail trail;
    private final Clock clock;

    public Restrictions(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
        this.clock = clock;
    }

    /**
     * One restriction of the asker's own party.
     *
     * @param database code; empty for all of its data
     * @param excluded code of the party that sees nothing of it
     */
    public record Kept(String database, String excluded, Instant since) {}

    /**
     * The restrictions of the caller's own party.
     *
     * @throws org.liaisonhub.hub.access.policy.Denied when the caller does not administer its party
     */
    public List<Kept> list(Caller caller) {
        permit(caller, "LIST_RESTRICTIONS");
        var databases = access.world().databases();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.database, p.code, r.since from restriction r join party p on p.number = r.excluded
                         where r.owner = :owner order by r.database nulls first, p.code""")
                .bind("owner", caller.party().number())
                .map((row, _) -> {
                    var number = row.getObject("database", Integer.class);
                    var code = databases.entrySet().stream()
                            .filter(one -> one.getValue().equals(number))
                            .map(java.util.Map.Entry::getKey)
                            .findFirst();
                    return new Kept(code.orElse(""), row.getString("code"), AccessRows.instant(row, "since"));
                })
                .list());
    }

    /**
     * Keeps the caller's party's records from another party; doing it again changes nothing.
     *
     * @param database code; empty for all of its data
     * @throws InvalidValue when there is no such database or party, or it is the own one
     */
    public void exclude(Caller caller, String database, String excluded) {
        permit(caller, "EXCLUDE");
        int number = number(database);
        var party = party(caller, excluded);
        change(caller, "EXCLUDE", database, excluded, """
                insert into restriction (owner, database, excluded, actor, since)
                values (:owner, :database, :excluded, :actor, :now) on conflict do nothing""", number, party);
    }

    /** Ends a restriction; one that is not there stays so. */
    public void readmit(Caller caller, String database, String excluded) {
        permit(caller, "READMIT");
        int number = number(database);
        var party = party(caller, excluded);
        change(caller, "READMIT", database, excluded, """
                delete from restriction
                 where owner = :owner and database is not distinct from :database and excluded = :excluded""", number, party);
    }

    private void change(
            Caller caller, String operation, String database, String excluded, String sql, int number, Party party) {
        jdbi.useTransaction(handle -> {
            var update = handle.createUpdate(sql)
                    .bind("owner", (short) caller.party().number())
                    .bind("database", number == Restriction.EVERY_DATABASE ? null : (Short) (short) number)
                    .bind("excluded", (short) party.number());
            if (sql.contains(":actor")) {
                update.bind("actor", caller.actor()).bind("now", clock.instant().atOffset(ZoneOffset.UTC));
            }
            int changed = update.execute();
            var outcome = changed > 0 ? "DONE" : "UNCHANGED";
            trail.append(handle, caller, operation, excluded, outcome, "{\"database\":\"" + database + "\"}");
        });
        access.reload();
    }

    private void permit(Caller caller, String operation) {
        var decision = access.decide(caller, Request.everywhere(Operation.ADMINISTER_PARTY, ""));
        trail.require(caller, operation, "", () -> {
            decision.require();
            if (!caller.party().mayKnowOthers()) {
                // It has no records to keep, and would learn which parties there are.
                throw new Denied(Decision.NOT_GRANTED);
            }
        });
    }

    private int number(String database) {
        if (database.isEmpty()) {
            return Restriction.EVERY_DATABASE;
        }
        var number = access.world().databases().get(database);
        if (number == null) {
            throw new InvalidValue("database", "a database of this hub, or empty for all");
        }
        return number;
    }

    private Party party(Caller caller, String code) {
        return access.world().parties().stream()
                .filter(party -> party.code().equals(code)
                        && party.number() != caller.party().number())
                .findFirst()
                .orElseThrow(() -> new InvalidValue("excluded", "the code of another party"));
    }
}
