package org.liaisonhub.hub.access.bureaux;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.people.Authority;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

/** How the bureau of each party is reached: told to all who may know the parties, changed by the party itself. Thread-safe. */
public final class Bureaux {
    private static final String SET_BUREAU = "SET_BUREAU";

    private final Jdbi jdbi;
    private final Access access;
    private final CallerTrail trail;

    public Bureaux(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
    }

    /** By code of the party; parties that have not said how they are reached are left out. */
    public Map<String, Bureau> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select party.code, bureau.name, bureau.telephone, bureau.email
                          from bureau join party on party.number = bureau.party""")
                .reduceRows(new TreeMap<String, Bureau>(), (all, row) -> {
                    all.put(
                            row.getColumn("code", String.class),
                            new Bureau(
                                    row.getColumn("name", String.class),
                                    row.getColumn("telephone", String.class),
                                    row.getColumn("email", String.class)));
                    return all;
                }));
    }

    /** That of one party. */
    public Optional<Bureau> of(String party) {
        return Optional.ofNullable(all().get(party));
    }

    /**
     * Says how the bureau of a party is reached, in place of what was said before.
     *
     * @param code of the party; what belongs to another is as absent
     * @throws Denied when the caller manages neither the party nor the hub; the attempt is audited
     * @throws InvalidValue naming the first value that breaks its rule
     */
    public void set(Caller caller, String code, Bureau bureau) {
        var party = permitted(caller, code);
        bureau.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        jdbi.useTransaction(handle -> {
            int changed =
                    handle.execute("""
                    insert into bureau (party, name, telephone, email) values (?, ?, ?, ?)
                    on conflict (party) do update set name = excluded.name, telephone = excluded.telephone,
                           email = excluded.email
                     where (bureau.name, bureau.telephone, bureau.email)
                           is distinct from (excluded.name, excluded.telephone, excluded.email)""", (short) party.number(), bureau.name(), bureau.telephone(), bureau.email());
            var detail = JsonMapper.shared()
                    .createObjectNode()
                    .put("name", bureau.name())
                    .put("telephone", bureau.telephone())
                    .put("email", bureau.email());
            trail.append(
                    handle, caller, SET_BUREAU, party.code(), changed == 0 ? "UNCHANGED" : "DONE", detail.toString());
        });
    }

    /**
     * The party of that code, for whom its bureau is to be changed.
     *
     * @throws Denied when the caller manages neither it nor the hub, or there is none; the attempt is audited
     */
    public Party permitted(Caller caller, String code) {
        var found = access.world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst();
        // Not under the code that was typed: who manages no party there is not told whether there is one.
        trail.require(caller, SET_BUREAU, "", () -> {
            access.decide(caller, Request.everywhere(Operation.ADMINISTER_PARTY, ""))
                    .require();
            Authority.require(caller, found.orElseGet(caller::party));
            if (found.isEmpty()) {
                throw new Denied(Decision.NOT_GRANTED);
            }
        });
        return found.orElseThrow();
    }
}
