package org.liaisonhub.hub.audit.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.Cosignature;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.NoteSignature;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.standards.InvalidValue;

/** The checkpoints of the hub's own log: signs them, keeps them all, takes cosignatures of known witnesses. Thread-safe. */
public final class Checkpoints {
    private static final String FIND =
            "select size, note, (select coalesce(string_agg(signature, E'\\n' order by at, witness), '')"
                    + " from audit_cosignature c where c.size = p.size) from audit_checkpoint p ";

    private final DataSource database;
    private final NoteSigner signer;
    private final AuditTrail audit;
    private final Clock clock;

    public Checkpoints(DataSource database, NoteSigner signer, AuditTrail audit, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters the key in the log before it signs anything, so that no key can sign unseen. Does so once. */
    public void introduceKey() {
        run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into audit_signer (vkey, since) values (?, ?) on conflict do nothing")) {
                insert.setString(1, signer.logKey().text());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                if (insert.executeUpdate() == 1) {
                    audit.append(connection, entry("LOG_KEY", signer.logKey(), "ADDED"));
                }
            }
            return true;
        });
    }

    /** Signs the log as it stands, unless that has been done; returns whether there was something new. */
    public boolean publish() {
        return run(connection -> {
            var head = AuditLog.head(connection);
            if (head.size() == 0) {
                return false;
            }
            var checkpoint = new Checkpoint(signer.logKey().name(), head.size(), head.head());
            try (var insert = connection.prepareStatement("""
                    insert into audit_checkpoint (size, at, note) select ?, ?, ?
                     where not exists (select from audit_checkpoint where size >= ?) on conflict do nothing""")) {
                insert.setLong(1, head.size());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(3, SignedNote.sign(checkpoint.text(), signer).format());
                insert.setLong(4, head.size());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** The newest checkpoint with its cosignatures; empty before the first. */
    public Optional<SignedNote> latest() {
        return run(connection -> {
            try (var query = connection.prepareStatement(FIND + "order by size desc limit 1")) {
                return notes(query.executeQuery()).stream().findFirst();
            }
        });
    }

    /** The checkpoint of exactly that size, if one was published. */
    public Optional<SignedNote> at(long size) {
        return run(connection -> {
            try (var query = connection.prepareStatement(FIND + "where size = ?")) {
                query.setLong(1, size);
                return notes(query.executeQuery()).stream().findFirst();
            }
        });
    }

    /** Makes a witness known, whose cosignatures are taken from then on; audited. */
    public void trust(NoteKey witness) {
        if (witness.use() != NoteKey.Use.WITNESS) {
            throw new InvalidValue("key", "the cosignature key of a witness");
        }
        run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into audit_witness (vkey, added_at) values (?, ?) on conflict do nothing")) {
                insert.setString(1, witness.text());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                if (insert.executeUpdate() == 1) {
                    audit.append(connection, entry("WITNESS", witness, "ADDED"));
                }
            }
            return true;
        });
    }

    /**
     * Keeps a cosignature of the checkpoint of that size.
     *
     * @return whether there is such a checkpoint
     * @throws InvalidValue unless a known witness signed exactly that checkpoint
     */
    public boolean cosign(long size, NoteSignature signature) {
        var note = at(size);
        if (note.isEmpty()) {
            return false;
        }
        var witness = witnesses().stream()
                .filter(known ->
                        Cosignature.verify(note.get().text(), signature, known).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValue("signature", "the cosignature of this checkpoint by a known witness"));
        return run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into audit_cosignature (size, witness, signature, at) values (?, ?, ?, ?)
                    on conflict do nothing""")) {
                insert.setLong(1, size);
                insert.setString(2, witness.text());
                insert.setString(3, signature.line());
                insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
                return true;
            }
        });
    }

    /** The witnesses that are known. */
    public List<NoteKey> witnesses() {
        return run(connection -> {
            try (var query = connection.prepareStatement("select vkey from audit_witness order by added_at, vkey");
                    var row = query.executeQuery()) {
                var keys = new ArrayList<NoteKey>();
                while (row.next()) {
                    keys.add(NoteKey.parse(row.getString(1)));
                }
                return keys;
            }
        });
    }

    /** The key by which this hub's checkpoints are verified. */
    public NoteKey key() {
        return signer.logKey();
    }

    private AuditEntry entry(String operation, NoteKey key, String outcome) {
        return new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                "",
                "hub",
                operation,
                "",
                "",
                Integer.toHexString(key.id()),
                outcome,
                "{\"key\":\"" + key.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
    }

    private static List<SignedNote> notes(ResultSet rows) throws SQLException {
        try (rows) {
            var notes = new ArrayList<SignedNote>();
            while (rows.next()) {
                var note = SignedNote.parse(rows.getString(2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                for (var line : rows.getString(3).lines().toList()) {
                    note = note.and(NoteSignature.parse(line));
                }
                notes.add(note);
            }
            return notes;
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException broken) {
            throw new AuditUnavailable("the checkpoints cannot be kept or read", broken);
        }
    }
}
