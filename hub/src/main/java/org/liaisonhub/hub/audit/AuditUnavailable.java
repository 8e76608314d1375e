package org.liaisonhub.hub.audit;

import org.jspecify.annotations.Nullable;

/**
 * The entry is not known to be durable, so whatever it proves must not leave the hub. Asking again later is safe: at
 * worst the trail then holds an entry of an answer that nobody got.
 */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
