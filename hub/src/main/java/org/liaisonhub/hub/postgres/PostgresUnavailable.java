package org.liaisonhub.hub.postgres;

/**
 * The database server cannot be started, reached or migrated. The message names the directory or the cause and says what
 * to do; it never holds a password or a whole URL.
 */
public final class PostgresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PostgresUnavailable(String message) {
        super(message);
    }

    public PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
