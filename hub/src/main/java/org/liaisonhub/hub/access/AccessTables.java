package org.liaisonhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.Measure;
import org.liaisonhub.hub.access.rules.Policy;
import org.liaisonhub.hub.access.rules.Restriction;
import org.liaisonhub.hub.access.rules.World;

/** Reads what a snapshot consists of, in one transaction, so that its parts fit together. */
final class AccessTables implements Access.Source {
    private final Jdbi jdbi;
    private final Map<String, Integer> databases;
    private final SignatureProofs proofs;
    private final Nodes nodes;

    AccessTables(DataSource database, Map<String, Integer> databases, SignatureProofs proofs) {
        this.jdbi = Jdbi.create(database);
        this.databases = databases;
        this.proofs = proofs;
        this.nodes = new Nodes(database);
    }

    /** Grows with every committed change of parties, agreements, keys, measures and tokens. */
    @Override
    public long version() {
        return jdbi.withHandle(AccessTables::version);
    }

    @Override
    public void beat(long version) {
        nodes.beat(version);
    }

    @Override
    public List<String> behind(long version, Duration patience) {
        return nodes.behind(version, patience);
    }

    @Override
    public void leave() {
        nodes.leave();
    }

    @Override
    public Standing load() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var parties = parties(handle);
            var byNumber = byNumber(parties);
            var inForce = AgreementsInForce.of(AgreementRows.all(handle, byNumber), proofs);
            var world = new World(
                    parties,
                    members(handle),
                    databases,
                    inForce.agreements(),
                    audiences(handle),
                    restrictions(handle),
                    measures(handle),
                    PurposeFile.STANDARD);
            return new Standing(
                    version(handle), new Policy(world), tokens(handle, byNumber), mandates(handle), inForce.alarms());
        });
    }

    private static long version(Handle handle) {
        return handle.select("select version from access_version")
                .mapTo(Long.class)
                .one();
    }

    static List<Party> parties(Handle handle) {
        return handle.select("select number, code, name, kind from party order by code")
                .map((row, _) -> AccessRows.party(row))
                .list();
    }

    private static Map<Integer, Set<Integer>> members(Handle handle) {
        var members = new HashMap<Integer, Set<Integer>>();
        handle.select("select organisation, member from party_member")
                .map((row, _) -> List.of(row.getInt("organisation"), row.getInt("member")))
                .forEach(pair -> members.computeIfAbsent(pair.getFirst(), _ -> new HashSet<>())
                        .add(pair.getLast()));
        return members;
    }

    private static List<Audience> audiences(Handle handle) {
        return handle.select("select number, database, owner, level, excluded from audience")
                .map((row, _) -> new Audience(
                        row.getInt("number"),
                        row.getInt("database"),
                        row.getInt("owner"),
                        AccessRows.level(row.getInt("level")),
                        Arrays.stream((Number[]) row.getArray("excluded").getArray())
                                .map(Number::intValue)
                                .collect(Collectors.toSet())))
                .list();
    }

    private static List<Restriction> restrictions(Handle handle) {
        return handle.select("select owner, coalesce(database, -1) as database, excluded from restriction")
                .map((row, _) -> new Restriction(row.getInt("owner"), row.getInt("database"), row.getInt("excluded")))
                .list();
    }

    private static Map<String, Mandate> mandates(Handle handle) {
        var mandates = new HashMap<String, Mandate>();
        handle.select("select subject, unit, channel, databases, operations, clearance from mandate")
                .map((row, _) -> Map.entry(row.getString("subject"), AccessRows.mandate(row)))
                .forEach(one -> mandates.put(one.getKey(), one.getValue()));
        return mandates;
    }

    private static Set<Measure> measures(Handle handle) {
        return handle.select(
                        "select kind, party, agreement, database from measure where lifted_at is null and kind <> 'RECORD'")
                .map((row, _) -> switch (row.getString("kind")) {
                    case "PARTY" -> new Measure.PartySuspended(row.getInt("party"));
                    case "AGREEMENT" -> new Measure.AgreementSuspended(row.getString("agreement"));
                    case "RIGHT" -> new Measure.RightSuspended(row.getInt("party"), row.getString("database"));
                    default -> throw new IllegalStateException("a measure of a kind that this version does not know");
                })
                .collect(Collectors.toSet());
    }

    private static List<Standing.Token> tokens(Handle handle, Map<Integer, Party> parties) {
        return handle.select(
                        "select id, party, roles, hash, issued_at, expires_at from system_token where revoked_at is null")
                .map((row, _) -> token(row, parties))
                .list();
    }

    private static Standing.Token token(ResultSet row, Map<Integer, Party> parties) throws SQLException {
        var party = parties.get(row.getInt("party"));
        if (party == null) {
            throw new IllegalStateException("a token of no party: the foreign key forbids it");
        }
        var caller = new Caller(party, "token-" + row.getLong("id"), Caller.Kind.SYSTEM, AccessRows.roles(row));
        return new Standing.Token(
                row.getString("hash"),
                caller,
                AccessRows.instant(row, "issued_at"),
                AccessRows.instant(row, "expires_at"));
    }

    static Map<Integer, Party> byNumber(List<Party> parties) {
        return parties.stream().collect(Collectors.toMap(Party::number, Function.identity()));
    }
}
