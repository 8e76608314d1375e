package org.liaisonhub.hub.postgres;

import javax.sql.DataSource;

/**
 * The database server that the hub works with, embedded or given, migrated and pooled. Closing it closes the pool and,
 * when it is embedded, ends the server.
 */
public final class Postgres implements AutoCloseable {
    private final DataSource dataSource;

    Postgres(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Starts (or adopts) the embedded server on {@code directory}, migrates, opens the pool. */
    public static Postgres embedded(java.nio.file.Path directory) {
        throw new UnsupportedOperationException("to be written: " + directory);
    }

    /** Connects to a server that somebody runs, migrates, opens the pool. */
    public static Postgres at(String jdbcUrl) {
        throw new UnsupportedOperationException("to be written: " + jdbcUrl);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {}
}
