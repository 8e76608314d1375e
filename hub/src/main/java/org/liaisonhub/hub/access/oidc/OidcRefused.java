package org.liaisonhub.hub.access.oidc;

/** What came back from the provider lets nobody in. The reason is a stable code and holds nothing of the token. */
public final class OidcRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    OidcRefused(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** For example {@code nonce-differs}. */
    public String reason() {
        return reason;
    }
}
