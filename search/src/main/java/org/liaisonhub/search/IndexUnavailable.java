package org.liaisonhub.search;

/** The index cannot be read or written now; asking later is safe. Never to be shown as "no record". */
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
