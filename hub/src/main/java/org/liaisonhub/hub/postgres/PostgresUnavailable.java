package org.liaisonhub.hub.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The database server cannot be started, reached or migrated. The message names the directory or the cause and says what
 * to do; it never holds a password or a whole URL.
 */
public final class PostgresUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 16;

    /** Connection exceptions, a server that ends or starts, one without free connections. Source: PostgreSQL 18, A. */
    private static final Pattern AWAY = Pattern.compile("08...|57P0[1-5]|53300");

    public PostgresUnavailable(String message) {
        super(message);
    }

    public PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure, of whichever library, came about because no connection to the server could be had or kept. */
    public static boolean isCauseOf(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof PostgresUnavailable
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException broken
                            && broken.getSQLState() != null
                            && AWAY.matcher(broken.getSQLState()).matches())) {
                return true;
            }
        }
        return false;
    }
}
