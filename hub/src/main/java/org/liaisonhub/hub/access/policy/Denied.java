package org.liaisonhub.hub.access.policy;

/** The caller may not do this. The reason is a stable code and tells nothing of what exists. */
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean entered;

    /** A refusal of which the audit knows nothing yet. */
    public Denied(String reason) {
        this(reason, false);
    }

    private Denied(String reason, boolean entered) {
        super(reason);
        this.reason = reason;
        this.entered = entered;
    }

    /** A refusal whose audit entry is durable. */
    public static Denied entered(String reason) {
        return new Denied(reason, true);
    }

    /** Whether it has left its audit entry; whoever tells it to the caller enters it otherwise. */
    public boolean isEntered() {
        return entered;
    }

    public String reason() {
        return reason;
    }
}
