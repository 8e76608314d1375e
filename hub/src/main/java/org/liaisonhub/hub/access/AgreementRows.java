package org.liaisonhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Party;

/** Reads agreements, their signatures and the keys of the parties. */
public final class AgreementRows {
    private AgreementRows() {}

    private record Version(String agreement, int version) {}

    /** Every version of every agreement; parties by their numbers. */
    public static SignedVersion.All all(Handle handle, Map<Integer, Party> parties) {
        var signatures = new HashMap<Version, List<SignedVersion.Signature>>();
        handle.select("select agreement, version, party, actor, jws, taken_at from agreement_signature order by party")
                .map((row, _) -> Map.entry(version(row), signature(row, parties)))
                .forEach(entry -> signatures
                        .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        var versions = handle.select("""
                        select agreement, version, state, document from agreement_version
                          join agreement on id = agreement order by agreement, version""")
                .map((row, _) -> new SignedVersion(
                        row.getString("agreement"),
                        row.getInt("version"),
                        SignedVersion.state(row.getString("state")),
                        row.getBytes("document"),
                        signatures.getOrDefault(version(row), List.of())))
                .list();
        return new SignedVersion.All(versions, keys(handle, parties));
    }

    /** Every key that was ever registered, by its thumbprint. */
    public static Map<String, SignedVersion.Key> keys(Handle handle, Map<Integer, Party> parties) {
        var keys = new HashMap<String, SignedVersion.Key>();
        handle.select("select kid, party, jwk, revoked_from from party_key")
                .map((row, _) -> Map.entry(row.getString("kid"), key(row, parties)))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getString("agreement"), row.getInt("version"));
    }

    private static SignedVersion.Signature signature(ResultSet row, Map<Integer, Party> parties) throws SQLException {
        return new SignedVersion.Signature(
                party(row, parties), row.getString("actor"), row.getString("jws"), AccessRows.instant(row, "taken_at"));
    }

    private static SignedVersion.Key key(ResultSet row, Map<Integer, Party> parties) throws SQLException {
        var revoked = row.getObject("revoked_from", OffsetDateTime.class);
        return new SignedVersion.Key(
                party(row, parties), row.getString("jwk"), revoked == null ? null : revoked.toInstant());
    }

    private static Party party(ResultSet row, Map<Integer, Party> parties) throws SQLException {
        return Objects.requireNonNull(parties.get(row.getInt("party")), "the foreign key forbids it");
    }
}
