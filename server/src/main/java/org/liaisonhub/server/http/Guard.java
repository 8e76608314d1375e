package org.liaisonhub.server.http;

import org.liaisonhub.hub.access.policy.Operation;

/** What a route asks of its caller. Every route has one, so that a test can sweep them all. */
public sealed interface Guard {
    /** Anyone may call. */
    Guard PUBLIC = new Everyone();

    /** Anyone who is signed in or has a token may call. */
    Guard SIGNED_IN = new AnyCaller();

    /** Anyone on the machine itself may call; from elsewhere, callers who may administer the hub. */
    Guard LOOPBACK = new LoopbackOr(Operation.ADMINISTER);

    /** Callers who may do {@code operation}. */
    static Guard needs(Operation operation) {
        return new Needs(operation);
    }

    record Everyone() implements Guard {}

    record AnyCaller() implements Guard {}

    record Needs(Operation operation) implements Guard {}

    record LoopbackOr(Operation operation) implements Guard {}
}
