package org.liaisonhub.hub.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;

/**
 * Which countries are members of which organisation: what an owner keeps from a country is kept from every organisation
 * of which it is a member. Thread-safe.
 */
public final class MemberStates {
    private static final String SET_MEMBERS = "SET_MEMBERS";

    private final Jdbi jdbi;
    private final Access access;
    private final CallerTrail trail;

    public MemberStates(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
    }

    /** Codes of the member states by code of the organisation; organisations without any are left out. */
    public Map<String, SortedSet<String>> all() {
        var world = access.world();
        var codes = world.parties().stream().collect(Collectors.toMap(Party::number, Party::code));
        return world.members().entrySet().stream()
                .collect(Collectors.toMap(
                        organisation -> codes.getOrDefault(organisation.getKey(), ""),
                        organisation -> organisation.getValue().stream()
                                .map(number -> codes.getOrDefault(number, ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /**
     * Sets the whole list of the member states of an organisation, at once for every decision.
     *
     * @param members codes of countries; none for an organisation without member states
     * @throws org.liaisonhub.hub.access.policy.Denied when the caller does not administer the hub
     * @throws InvalidValue when {@code organisation} is none, or one of the members is no country of this hub
     */
    public void set(Caller caller, String organisation, Collection<String> members) {
        // Not under the code that was typed: only now is it looked for.
        trail.require(
                caller,
                SET_MEMBERS,
                "",
                () -> access.decide(caller, Request.everywhere(Operation.ADMINISTER, ""))
                        .require());
        var parties = access.world().parties().stream().collect(Collectors.toMap(Party::code, Function.identity()));
        var changed = parties.get(organisation);
        if (changed == null || changed.kind() != Party.Kind.ORGANISATION) {
            throw new InvalidValue("code", "the code of an organisation of this hub");
        }
        var codes = new TreeSet<>(members);
        var numbers = codes.stream()
                .map(parties::get)
                .map(member -> {
                    if (member == null || member.kind() != Party.Kind.COUNTRY) {
                        throw new InvalidValue("members", "codes of countries of this hub");
                    }
                    return (short) member.number();
                })
                .toList();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from party_member where organisation = :organisation")
                    .bind("organisation", (short) changed.number())
                    .execute();
            var insert = handle.prepareBatch("insert into party_member (organisation, member) values (:to, :member)");
            numbers.forEach(number -> insert.bind("to", (short) changed.number())
                    .bind("member", number)
                    .add());
            insert.execute();
            var detail = "{\"members\":\"" + String.join(" ", codes) + "\"}";
            trail.append(handle, caller, SET_MEMBERS, organisation, "DONE", detail);
        });
        access.reload();
    }
}
