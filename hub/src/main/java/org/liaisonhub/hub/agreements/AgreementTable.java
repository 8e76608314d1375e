package org.liaisonhub.hub.agreements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementEvent.Acknowledged;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.standards.InvalidValue;

/** What is written of agreements, inside the transaction of whoever changes them. */
final class AgreementTable {
    private AgreementTable() {}

    /** Where an agreement stands, whatever its version. */
    record State(boolean ended, boolean suspended) {
        boolean isOpen() {
            return !ended && !suspended;
        }
    }

    /** Locks the agreement until the end of the transaction; who suspends it or lifts that locks it too. */
    static State lock(Handle handle, String agreement) {
        handle.execute("select from agreement where id = ? for update", agreement);
        return handle.createQuery("""
                        select state <> 'OPEN' as ended,
                               exists (select from measure where agreement = id and lifted_at is null) as suspended
                          from agreement where id = :id""")
                .bind("id", agreement)
                .map((row, _) -> new State(row.getBoolean("ended"), row.getBoolean("suspended")))
                .findOne()
                .orElseThrow(() -> new InvalidValue("id", "an agreement of this hub"));
    }

    static void propose(Handle handle, Caller caller, String agreement, int version, byte[] document, Instant now) {
        handle.execute(
                "insert into agreement (id, state, proposed_by) values (?, 'OPEN', ?) on conflict (id) do nothing",
                agreement,
                caller.party().number());
        requireNext(handle, agreement, version);
        handle.execute(
                """
                insert into agreement_version (agreement, version, document, party, actor, proposed_at)
                values (?, ?, ?, ?, ?, ?)""",
                agreement,
                version,
                document,
                caller.party().number(),
                caller.actor(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Refuses a version that cannot come next. Locks the agreement as {@link #lock}. */
    static void requireNext(Handle handle, String agreement, int version) {
        if (!lock(handle, agreement).isOpen()) {
            throw new InvalidValue("id", "an agreement that is neither suspended nor ended, or a new id");
        }
        int newest = newest(handle, agreement);
        if (version <= newest) {
            throw new InvalidValue("version", "higher than " + newest + ", the newest there is");
        }
    }

    static void sign(Handle handle, Caller caller, String agreement, int version, String jws, Instant now) {
        int added = handle.execute(
                """
                insert into agreement_signature (agreement, version, party, jws, actor, taken_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", agreement, version, caller.party().number(), jws, caller.actor(), now.atOffset(ZoneOffset.UTC));
        if (added == 0) {
            throw new InvalidValue("signature", "one of each party; this one has signed");
        }
    }

    static void end(Handle handle, String agreement) {
        handle.execute("update agreement set state = 'ENDED' where id = ?", agreement);
    }

    static int newest(Handle handle, String agreement) {
        return handle.createQuery(
                        "select coalesce(max(version), 0) from agreement_version where agreement = :agreement")
                .bind("agreement", agreement)
                .mapTo(Integer.class)
                .one();
    }

    static void happened(
            Handle handle, Caller caller, String agreement, int version, Kind kind, Instant now, String reason) {
        handle.execute(
                """
                insert into agreement_event (agreement, version, kind, party, actor, at, reason)
                values (?, ?, ?, ?, ?, ?, ?)""",
                agreement,
                version,
                kind.name(),
                caller.party().number(),
                caller.actor(),
                now.atOffset(ZoneOffset.UTC),
                reason);
    }

    /** Acknowledges these events for the caller's party; returns how many of them were open. */
    static int acknowledge(Handle handle, Caller caller, List<Long> events, Instant now) {
        return handle.createUpdate("""
                        insert into agreement_acknowledgement (event, party, actor, at)
                        select number, :party, :actor, :now from agreement_event where number = any (:events)
                        on conflict do nothing""")
                .bind("party", caller.party().number())
                .bind("actor", caller.actor())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bindArray("events", Long.class, events)
                .execute();
    }

    /** What happened, oldest first; {@code affected} are the parties that are to acknowledge. */
    static List<AgreementEvent> history(
            Handle handle, String agreement, Map<Integer, Party> parties, Set<Party> affected) {
        var acknowledged = acknowledged(handle, agreement, parties);
        return handle.createQuery("""
                        select number, version, kind, party, actor, at, reason from agreement_event
                         where agreement = :agreement order by number""")
                .bind("agreement", agreement)
                .map((row, _) -> {
                    long number = row.getLong("number");
                    var kind = Kind.valueOf(row.getString("kind"));
                    var by = Objects.requireNonNull(parties.get(row.getInt("party")));
                    var known = acknowledged.getOrDefault(number, List.of());
                    return new AgreementEvent(
                            number,
                            row.getInt("version"),
                            kind,
                            by,
                            row.getString("actor"),
                            AccessRows.instant(row, "at"),
                            row.getString("reason"),
                            known,
                            kind.changesRights() ? open(affected, by, known) : Set.of());
                })
                .list();
    }

    private static Set<String> open(Set<Party> affected, Party by, List<Acknowledged> known) {
        var codes = affected.stream()
                .filter(party -> party.number() != by.number())
                .map(Party::code)
                .collect(Collectors.toCollection(TreeSet::new));
        known.forEach(one -> codes.remove(one.party()));
        return codes;
    }

    private static Map<Long, List<Acknowledged>> acknowledged(
            Handle handle, String agreement, Map<Integer, Party> parties) {
        var acknowledged = new HashMap<Long, List<Acknowledged>>();
        handle.createQuery("""
                        select a.event, a.party, a.actor, a.at from agreement_acknowledgement a
                          join agreement_event e on e.number = a.event
                         where e.agreement = :agreement order by a.at, a.party""")
                .bind("agreement", agreement)
                .map((row, _) -> Map.entry(
                        row.getLong("event"),
                        new Acknowledged(
                                Objects.requireNonNull(parties.get(row.getInt("party")))
                                        .code(),
                                row.getString("actor"),
                                AccessRows.instant(row, "at"))))
                .forEach(entry -> acknowledged
                        .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return acknowledged;
    }
}
