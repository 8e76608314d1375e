package org.liaisonhub.server.api;

import java.util.function.Supplier;
import org.liaisonhub.hub.access.policy.Caller;

/** Carries a request out once under its idempotency key: {@code Idempotency::run}. */
@FunctionalInterface
public interface OnceOnly {
    String run(Caller caller, String key, String requestDigest, Supplier<String> work);
}
