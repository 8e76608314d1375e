package org.liaisonhub.server.http.problems;

import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.idempotency.IdempotencyConflict;
import org.liaisonhub.hub.postgres.PostgresUnavailable;
import org.liaisonhub.hub.records.RecordsUnavailable;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.standards.InvalidValue;

/** The one place that says which failure becomes which problem. */
public final class Failures {
    private static final System.Logger LOG = System.getLogger("org.liaisonhub.server");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {}

    /** The problem of a failure. What nobody foresaw is logged under an incident id and told by that id only. */
    public static Problem problem(Throwable failure) {
        return switch (failure) {
            case ProblemException told -> told.problem();
            case InvalidValue invalid -> Problem.of(invalid);
            case Denied denied -> Problem.of(ProblemType.DENIED).withRule(denied.reason());
            case IndexUnavailable _ -> unavailable(failure, "index");
            case PostgresUnavailable _ -> unavailable(failure, "database");
            case RecordsUnavailable _ -> unavailable(failure, "database");
            case IdempotencyConflict conflict -> conflict(conflict.reason());
            case AuditUnavailable _ -> unavailable(failure, "audit");
            case RequestException malformed -> ofStatus(malformed.status().code());
            case HttpException malformed -> ofStatus(malformed.status().code());
            default -> unforeseen(failure);
        };
    }

    private static Problem unforeseen(Throwable failure) {
        if (PostgresUnavailable.isCauseOf(failure)) {
            return unavailable(failure, "database");
        }
        return isTimeout(failure) ? Problem.of(ProblemType.TOO_SLOW) : incident(failure);
    }

    /** A failure that means: nobody is there to be answered. */
    public static boolean isLostConnection(Throwable failure) {
        boolean io = failure instanceof CloseConnectionException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        return io && !isTimeout(failure);
    }

    /** The problem of a request that is not even HTTP as it should be. */
    public static Problem ofStatus(int status) {
        return Problem.of(
                switch (status) {
                    case 404 -> ProblemType.NOT_FOUND;
                    case 408 -> ProblemType.TOO_SLOW;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 431 -> ProblemType.HEADERS_TOO_LARGE;
                    case 503 -> ProblemType.OVERLOADED;
                    default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL;
                });
    }

    private static Problem conflict(IdempotencyConflict.Reason reason) {
        return switch (reason) {
            case OTHER_REQUEST -> Problem.of(ProblemType.KEY_REUSED);
            case IN_PROGRESS -> Problem.of(ProblemType.IN_PROGRESS).withHeader("Retry-After", "1");
        };
    }

    private static Problem unavailable(Throwable failure, String part) {
        LOG.log(System.Logger.Level.WARNING, () -> "unavailable: " + part + "\n" + describe(failure));
        return Problem.of(ProblemType.UNAVAILABLE).withRule(part).withHeader("Retry-After", "1");
    }

    private static Problem incident(Throwable failure) {
        byte[] id = new byte[6];
        RANDOM.nextBytes(id);
        String incident = HexFormat.of().formatHex(id);
        LOG.log(System.Logger.Level.ERROR, () -> "incident " + incident + "\n" + describe(failure));
        return Problem.of(ProblemType.INTERNAL).withDetail("incident " + incident);
    }

    private static boolean isTimeout(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Classes and stack frames of a failure and its causes. Without messages: they may repeat personal values. */
    public static String describe(Throwable failure) {
        var text = new StringBuilder();
        int depth = 0;
        for (@Nullable Throwable cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            // Names classes and members, never values.
            text.append(cause instanceof LinkageError ? ": " + cause.getMessage() : "")
                    .append('\n');
            for (var frame : cause.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
