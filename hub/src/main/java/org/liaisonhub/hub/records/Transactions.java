package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Runs work in one transaction on one pooled connection: all of it is committed, or none. */
final class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** A piece of work. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** @throws RecordsUnavailable if the database fails */
    <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * Reads with statements that are each a transaction of their own: one trip to the server each, and none for the
     * commit.
     *
     * @throws RecordsUnavailable if the database fails
     */
    <T> T read(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            return work.in(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The same as {@link #run}, while no other transaction changes records of that owner in that database; others wait. */
    <T> T runAlone(int database, int owner, Work<T> work) {
        return run(connection -> {
            lock(connection, database, owner);
            return work.in(connection);
        });
    }

    /** The same as {@link #runAlone(int, int, Work)}, with at most so many at once as {@code atOnce} has permits. */
    <T> T runAlone(Semaphore atOnce, int database, int owner, Work<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return runAlone(database, owner, work);
        } finally {
            atOnce.release();
        }
    }

    private static RecordsUnavailable unavailable(SQLException cause) {
        return new RecordsUnavailable("the database of records cannot be used now", cause);
    }

    private static void lock(Connection connection, int database, int owner) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Nothing is known of the rows that a transaction brings, but they are always few beside the table: each is
            // looked up by its key, and the table is never read whole.
            statement.execute(
                    "set local enable_hashjoin = off; set local enable_mergejoin = off;"
                            + " set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_material = off");
        }
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, database);
            lock.setInt(2, owner);
            lock.execute();
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
