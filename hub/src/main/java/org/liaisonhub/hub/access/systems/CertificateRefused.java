package org.liaisonhub.hub.access.systems;

/** A client certificate lets nobody in. The reason is a stable code; whoever holds the key may know it. */
public final class CertificateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    CertificateRefused(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** For example {@code certificate-expired}. */
    public String reason() {
        return reason;
    }
}
