package org.liaisonhub.hub.access.policy;

import org.liaisonhub.search.Visibility;

/** May the caller do it? */
public sealed interface Decision {
    /** Yes, inside {@code visibility}. */
    record Permit(Visibility visibility) implements Decision {}

    /** No. {@code reason} is a stable code; it tells nothing of what exists. */
    record Deny(String reason) implements Decision {}
}
