package org.liaisonhub.hub.audit.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.EntryBytes;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.EntryBundle;
import org.liaisonhub.hub.audit.merkle.Proofs;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/** Reads the log: its size, tiles, bundles and proofs. Each call is a look at one moment. Thread-safe. */
public final class AuditLog {
    private final DataSource database;

    public AuditLog(DataSource database) {
        this.database = database;
    }

    /**
     * An entry's place in the log.
     *
     * @param leaf hash of its text
     */
    public record Place(long index, TreeHash leaf, AuditEntry entry) {
        /** What is hashed, as {@link EntryBytes} writes it. */
        public String text() {
            return new String(EntryBytes.of(entry), StandardCharsets.UTF_8);
        }
    }

    /** The tree as it stands: its size and the roots of its full subtrees. */
    public CompactRange head() {
        return read(AuditLog::head);
    }

    static CompactRange head(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select size, frontier from audit_head");
                var row = query.executeQuery()) {
            if (!row.next()) {
                throw new AuditUnavailable("the audit log has lost its head", null);
            }
            var frontier = row.getBytes(2);
            var roots = new ArrayList<TreeHash>();
            for (int at = 0; at + TreeHash.BYTES <= frontier.length; at += TreeHash.BYTES) {
                roots.add(TreeHash.at(frontier, at));
            }
            return new CompactRange(row.getLong(1), roots);
        }
    }

    /**
     * Where the entries of that id stand, first to last: a check that was repeated under its id has several.
     *
     * @param party whose entries alone are looked for; empty for those of all
     */
    public List<Place> places(String id, String party) {
        return read(connection -> {
            try (var query = connection.prepareStatement("select " + EntryRows.COLUMNS
                    + " from audit where id = ? and (? = '' or party = ?) order by seq")) {
                query.setString(1, id);
                query.setString(2, party);
                query.setString(3, party);
                return places(query);
            }
        });
    }

    /**
     * Proof that the entry at {@code index} is in the log of that size.
     *
     * @throws IllegalArgumentException unless {@code index < size} and the log has grown to that size
     */
    public List<TreeHash> inclusion(long index, long size) {
        return read(connection -> new Proofs(new LogTiles(connection)).inclusion(index, size));
    }

    /**
     * Proof that the log of size {@code older} is the beginning of that of size {@code newer}.
     *
     * @throws IllegalArgumentException unless {@code older <= newer} and the log has grown to that size
     */
    public List<TreeHash> consistency(long older, long newer) {
        return read(connection -> new Proofs(new LogTiles(connection)).consistency(older, newer));
    }

    /** A tile or bundle in its static form; empty when the log has not, or not at that width, got so far. */
    public Optional<byte[]> tile(TileAddress address) {
        return read(connection -> {
            long nodes = head(connection).size() >> (8 * Math.max(0, address.level()));
            if (address.index() > nodes / 256 || address.index() * 256 + address.width() > nodes) {
                return Optional.empty();
            }
            if (address.level() == TileAddress.ENTRIES) {
                return Optional.of(bundle(connection, address));
            }
            var tile = new LogTiles(connection).tile(address.level(), address.index());
            return Optional.of(
                    new org.liaisonhub.hub.audit.merkle.Tile(tile.hashes().subList(0, address.width())).bytes());
        });
    }

    private static byte[] bundle(Connection connection, TileAddress address) throws SQLException {
        try (var query = connection.prepareStatement(
                "select " + EntryRows.COLUMNS + " from audit where seq >= ? and seq < ? order by seq")) {
            query.setLong(1, address.index() * 256);
            query.setLong(2, address.index() * 256 + address.width());
            try (var row = query.executeQuery()) {
                var entries = new ArrayList<byte[]>();
                while (row.next()) {
                    entries.add(EntryBytes.of(EntryRows.entry(row)));
                }
                return EntryBundle.write(entries);
            }
        }
    }

    private static List<Place> places(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var places = new ArrayList<Place>();
            while (row.next()) {
                places.add(new Place(row.getLong("seq"), TreeHash.of(row.getBytes("leaf")), EntryRows.entry(row)));
            }
            return places;
        }
    }

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            return reading.in(connection);
        } catch (SQLException broken) {
            throw new AuditUnavailable("the audit log cannot be read", broken);
        }
    }
}
