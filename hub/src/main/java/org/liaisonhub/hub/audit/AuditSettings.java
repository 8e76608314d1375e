package org.liaisonhub.hub.audit;

import java.time.Duration;

/**
 * How the trail takes its entries.
 *
 * @param waiting entries that may wait for a commit at the same time; further callers wait for room
 * @param perCommit entries that share one commit, at most
 * @param patience how long a caller waits until its entry is durable, before it gets {@link AuditUnavailable}
 */
public record AuditSettings(int waiting, int perCommit, Duration patience) {
    /** Room for two seconds of the design load; a commit then holds a tenth of a second of it at most. */
    public static final AuditSettings DEFAULT = new AuditSettings(10_000, 512, Duration.ofSeconds(10));

    public AuditSettings {
        if (waiting < 1 || perCommit < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("audit settings: each must be positive");
        }
    }
}
