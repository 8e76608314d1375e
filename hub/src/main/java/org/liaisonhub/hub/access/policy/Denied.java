package org.liaisonhub.hub.access.policy;

/** The caller may not do this. The reason is a stable code and tells nothing of what exists. */
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public Denied(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
