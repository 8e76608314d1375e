package org.liaisonhub.hub.idempotency;

/** The key cannot be used for this request now. */
public final class IdempotencyConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** The caller used the key for another request before: take a new key. */
        OTHER_REQUEST,
        /** The same request is still being carried out: ask again a little later. */
        IN_PROGRESS
    }

    private final Reason reason;

    IdempotencyConflict(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
