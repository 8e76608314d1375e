package org.liaisonhub.hub.audit.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.NoteSignature;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.standards.InvalidValue;

/**
 * This hub as a witness for the logs of others: it signs that a log only grew since it last looked. What it has seen is
 * committed before it says so, one request at a time for each log. Source: C2SP tlog-witness. Thread-safe.
 */
public final class Witness {
    private final DataSource database;
    private final NoteSigner signer;
    private final AuditTrail audit;
    private final Clock clock;

    public Witness(DataSource database, NoteSigner signer, AuditTrail audit, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a request ended. */
    public sealed interface Outcome {
        /** Cosigned, and kept. */
        record Signed(NoteSignature signature) implements Outcome {}

        /** Not a log that this hub watches. */
        record UnknownLog() implements Outcome {}

        /** Not signed by the key of that log. */
        record BadSignature() implements Outcome {}

        /** The witness has last seen another size; the proof must begin there. */
        record OtherSize(long seen) implements Outcome {}

        /** The log did not only grow: the proof does not lead from what was seen to what is signed. */
        record Inconsistent() implements Outcome {}
    }

    /** By which its cosignatures are verified. */
    public NoteKey key() {
        return signer.witnessKey();
    }

    /**
     * Begins to watch the log of another hub; audited.
     *
     * @throws InvalidValue if its name is watched under another key already, or is that of this hub's own log
     */
    public void watch(NoteKey log) {
        if (log.use() != NoteKey.Use.LOG || log.name().equals(signer.logKey().name())) {
            throw new InvalidValue("key", "the key of another log");
        }
        run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into witnessed_log (origin, vkey, added_at) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, log.name());
                insert.setString(2, log.text());
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                if (insert.executeUpdate() == 1) {
                    audit.append(connection, entry("WATCH_LOG", log.name(), 0));
                } else if (!seen(connection, log.name()).vkey.equals(log.text())) {
                    throw new InvalidValue("key", "the key under which that log is watched already");
                }
            }
            return true;
        });
    }

    /** Cosigns a checkpoint if the log only grew since the one before. */
    public Outcome add(WitnessRequest request) {
        return run(connection -> {
            var checkpoint = request.checkpoint();
            var seen = seen(connection, checkpoint.origin());
            if (seen.vkey.isEmpty()) {
                return new Outcome.UnknownLog();
            }
            if (!request.note().isSignedBy(NoteKey.parse(seen.vkey))) {
                return new Outcome.BadSignature();
            }
            if (request.oldSize() > checkpoint.size()) {
                throw new InvalidValue("old", "at most the size of the checkpoint");
            }
            if (request.oldSize() != seen.size) {
                return new Outcome.OtherSize(seen.size);
            }
            if (!ProofCheck.consistent(seen.size, seen.head, checkpoint.size(), checkpoint.head(), request.proof())) {
                // The same size with another head is a fork in itself; the specification answers it as a conflict.
                return checkpoint.size() == seen.size ? new Outcome.OtherSize(seen.size) : new Outcome.Inconsistent();
            }
            var signature = signer.cosign(request.note().text(), clock.instant());
            keep(connection, request);
            audit.append(connection, entry("COSIGN", checkpoint.origin(), checkpoint.size()));
            return new Outcome.Signed(signature);
        });
    }

    private record Seen(String vkey, long size, TreeHash head) {}

    /** What was last seen of a log, locked until the end of the transaction; without a key when it is not watched. */
    private static Seen seen(Connection connection, String origin) throws SQLException {
        try (var query =
                connection.prepareStatement("select vkey, size, head from witnessed_log where origin = ? for update")) {
            query.setString(1, origin);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return new Seen("", 0, TreeHash.EMPTY);
                }
                byte @Nullable [] head = row.getBytes(3);
                return new Seen(row.getString(1), row.getLong(2), head == null ? TreeHash.EMPTY : TreeHash.of(head));
            }
        }
    }

    private static void keep(Connection connection, WitnessRequest request) throws SQLException {
        try (var update =
                connection.prepareStatement("update witnessed_log set size = ?, head = ?, note = ? where origin = ?")) {
            update.setLong(1, request.checkpoint().size());
            update.setBytes(2, request.checkpoint().head().bytes());
            update.setString(3, request.note().format());
            update.setString(4, request.checkpoint().origin());
            update.executeUpdate();
        }
    }

    private AuditEntry entry(String operation, String origin, long size) {
        return new AuditEntry(
                UUID.nameUUIDFromBytes((operation + "\n" + origin + "\n" + size).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                clock.instant(),
                "",
                "hub",
                operation,
                "",
                "",
                origin,
                "DONE",
                "{\"size\":" + size + "}");
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
            throw new AuditUnavailable("what the witness has seen cannot be kept or read", broken);
        }
    }
}
