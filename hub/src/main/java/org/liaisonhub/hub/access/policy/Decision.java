package org.liaisonhub.hub.access.policy;

import org.liaisonhub.search.Visibility;

/** May the caller do it? */
public sealed interface Decision {
    /** The caller's own role, or its mandate within its party, does not cover the operation. */
    String ROLE_MISSING = "role-missing";

    /** Not granted, whether it exists or not. */
    String NOT_GRANTED = "not-granted";

    /** Yes, inside {@code visibility}; {@code openings} say by which terms, and what may be told. */
    record Permit(Visibility visibility, Openings openings) implements Decision {
        /** The part of the visibility in which that kind of subject may be asked about. */
        public Visibility visibilityFor(String subject) {
            return openings.allAllow(subject) ? visibility : openings.only(visibility, subject);
        }
    }

    /** No. {@code reason} is a stable code; it tells nothing of what exists. */
    record Deny(String reason) implements Decision {}

    /**
     * The permit.
     *
     * @throws Denied when this is a denial
     */
    default Permit require() {
        return switch (this) {
            case Permit permit -> permit;
            case Deny(var reason) -> throw new Denied(reason);
        };
    }
}
