package org.liaisonhub.hub.audit.verify;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.EntryBytes;
import org.liaisonhub.hub.audit.log.EntryRows;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.standards.InvalidValue;

/** The log in a hub's database, as it was at one moment, while the hub goes on writing. Close it. */
public final class StoredLog implements LogCopy, AutoCloseable {
    private static final int FETCH = 5_000;

    private final Connection connection;
    private final long size;
    private final @Nullable TreeHash head;

    private StoredLog(Connection connection, long size, @Nullable TreeHash head) {
        this.connection = connection;
        this.size = size;
        this.head = head;
    }

    /** Takes a look that stays as it is until closed. */
    public static StoredLog open(DataSource database) {
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var query = connection.prepareStatement("select size, frontier from audit_head");
                    var row = query.executeQuery()) {
                if (!row.next()) {
                    return new StoredLog(connection, 0, null);
                }
                return new StoredLog(connection, row.getLong(1), head(row.getLong(1), row.getBytes(2)));
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    /** A head that cannot be one stands for one that is wrong. */
    private static TreeHash head(long size, byte[] frontier) {
        var roots = new ArrayList<TreeHash>();
        for (int at = 0; at + TreeHash.BYTES <= frontier.length; at += TreeHash.BYTES) {
            roots.add(TreeHash.at(frontier, at));
        }
        try {
            return new CompactRange(size, roots).head();
        } catch (InvalidValue impossible) {
            return TreeHash.leaf(frontier);
        }
    }

    /** The keys that the log's own entries name as its signers. */
    public Set<NoteKey> signers() {
        var sql = """
                select vkey from audit_signer
                 where exists (select from audit
                                where operation = 'LOG_KEY' and actor = 'hub' and detail::jsonb ->> 'key' = vkey)
                 order by since, vkey""";
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            var keys = new LinkedHashSet<NoteKey>();
            while (row.next()) {
                keys.add(NoteKey.parse(row.getString(1)));
            }
            return keys;
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<TreeHash> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public void entries(EntrySink sink) {
        try (var query = connection.prepareStatement("select " + EntryRows.COLUMNS + " from audit order by seq")) {
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    sink.entry(row.getLong("seq"), bytes(row), TreeHash.of(row.getBytes("leaf")));
                }
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    /** What cannot be an entry has no bytes, so that its hash is seen to be another one. */
    private static byte[] bytes(ResultSet row) throws SQLException {
        try {
            return EntryBytes.of(EntryRows.entry(row));
        } catch (InvalidValue noEntry) {
            return new byte[0];
        }
    }

    /** Full tiles only: the entries themselves stand for the others. */
    @Override
    public Optional<Tile> tile(TileAddress address) {
        if (!address.isFull()) {
            return Optional.empty();
        }
        try (var query = connection.prepareStatement("select hashes from audit_tile where level = ? and place = ?")) {
            query.setInt(1, address.level());
            query.setLong(2, address.index());
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(Tile.of(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public List<@Nullable SignedNote> checkpoints() {
        var sql = """
                select note, (select coalesce(string_agg(signature || E'\\n', '' order by at, witness), '')
                                from audit_cosignature c where c.size = p.size)
                  from audit_checkpoint p order by size""";
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            var notes = new ArrayList<@Nullable SignedNote>();
            while (row.next()) {
                notes.add(note(row.getString(1) + row.getString(2)));
            }
            return notes;
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static @Nullable SignedNote note(String text) {
        try {
            return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidValue malformed) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.setReadOnly(false);
            connection.close();
        } catch (SQLException broken) {
            throw unreadable(broken);
        }
    }

    private static AuditUnavailable unreadable(SQLException broken) {
        return new AuditUnavailable("the audit log cannot be read", broken);
    }
}
