package org.liaisonhub.hub.records;

/** The records cannot be read or written now; nothing half was done, and asking later is safe. */
public final class RecordsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
