package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.hub.access.policy.Party;

/** Parties by number, as owners of records; read once each, because numbers and codes never change. Thread-safe. */
final class Owners {
    private final Map<Integer, Party> known = new ConcurrentHashMap<>();

    Party of(int number, Connection connection) throws SQLException {
        var party = known.get(number);
        if (party == null) {
            party = read(number, connection);
            known.put(number, party);
        }
        return party;
    }

    private static Party read(int number, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select code, name, kind from party where number = ?")) {
            query.setInt(1, number);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a record belongs to party " + number + ", which is not there");
                }
                return new Party(number, row.getString(1), row.getString(2), Party.Kind.valueOf(row.getString(3)));
            }
        }
    }
}
