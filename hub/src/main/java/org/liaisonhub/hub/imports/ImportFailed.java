package org.liaisonhub.hub.imports;

/** The file could not be read or the store could not be written; what was committed stays, importing again is safe. */
public final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
