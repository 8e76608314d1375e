package org.liaisonhub.hub.checks;

import java.time.Duration;
import java.util.Map;

/** Hears of every check what statistics may know: results and durations, nothing of who or what was asked. */
public interface CheckListener {
    /** Hears nothing. */
    CheckListener NONE = new CheckListener() {};

    /**
     * A check was answered and its audit entry is durable.
     *
     * @param results by code of the database
     */
    default void answered(Result overall, Map<String, Result> results, Duration took) {}

    /** A check was refused. */
    default void denied(String reason) {}

    /** The index could not be read, or lagged, so that at least one database was reported as unavailable. */
    default void unavailable() {}
}
