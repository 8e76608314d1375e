package org.liaisonhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.liaisonhub.hub.access.policy.AccessSnapshot;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;

/** Reads what a snapshot consists of, in one transaction, so that its parts fit together. */
final class AccessTables {
    private final Jdbi jdbi;
    private final Map<String, Integer> databases;

    AccessTables(DataSource database, Map<String, Integer> databases) {
        this.jdbi = Jdbi.create(database);
        this.databases = databases;
    }

    /** Grows with every committed change of parties, databases, grants and tokens. */
    long version() {
        return jdbi.withHandle(AccessTables::version);
    }

    AccessSnapshot load() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var parties = parties(handle);
            return new AccessSnapshot(
                    version(handle), parties, databases, grants(handle), tokens(handle, byNumber(parties)));
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

    private static List<AccessSnapshot.Grant> grants(Handle handle) {
        return handle.select("select party, database, operation from party_grant")
                .map((row, _) -> new AccessSnapshot.Grant(
                        row.getInt("party"), row.getString("database"), Operation.valueOf(row.getString("operation"))))
                .list();
    }

    private static List<AccessSnapshot.Token> tokens(Handle handle, Map<Integer, Party> parties) {
        return handle.select("select id, party, roles, hash, expires_at from system_token where revoked_at is null")
                .map((row, _) -> token(row, parties))
                .list();
    }

    private static AccessSnapshot.Token token(ResultSet row, Map<Integer, Party> parties) throws SQLException {
        var party = parties.get(row.getInt("party"));
        if (party == null) {
            throw new IllegalStateException("a token of no party: the foreign key forbids it");
        }
        var caller = new Caller(party, "token-" + row.getLong("id"), Caller.Kind.SYSTEM, AccessRows.roles(row));
        return new AccessSnapshot.Token(row.getString("hash"), caller, AccessRows.instant(row, "expires_at"));
    }

    private static Map<Integer, Party> byNumber(List<Party> parties) {
        return parties.stream().collect(Collectors.toMap(Party::number, Function.identity()));
    }
}
