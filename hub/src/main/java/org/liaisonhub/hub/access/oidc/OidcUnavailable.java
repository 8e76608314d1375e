package org.liaisonhub.hub.access.oidc;

import org.jspecify.annotations.Nullable;

/** The provider does not answer as it should; trying again later is safe. */
public final class OidcUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OidcUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
