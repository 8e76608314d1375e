package org.liaisonhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

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
                .map((row, _) -> party(row))
                .list();
    }

    static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getInt("number"),
                row.getString("code"),
                row.getString("name"),
                Party.Kind.valueOf(row.getString("kind")));
    }

    static Set<Caller.Role> roles(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(Caller.Role::valueOf).collect(Collectors.toUnmodifiableSet());
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
        var caller = new Caller(party, "token-" + row.getLong("id"), Caller.Kind.SYSTEM, roles(row));
        return new AccessSnapshot.Token(row.getString("hash"), caller, instant(row, "expires_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<Integer, Party> byNumber(List<Party> parties) {
        return parties.stream().collect(Collectors.toMap(Party::number, Function.identity()));
    }
}
