package org.liaisonhub.server.http;

import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;

/** What a route asks of its caller. Every route has one, so that a test can sweep them all. */
public sealed interface Guard {
    /** Anyone may call. */
    Guard PUBLIC = new Everyone();

    /** Anyone who is signed in or has a token may call. */
    Guard SIGNED_IN = new AnyCaller();

    /** An officer with a session, also one who has yet to prove or to enrol a second factor. */
    Guard SESSION = new AnySession();

    /** An officer who has proved all that the hub asks for. */
    Guard OFFICER = new CompleteSession();

    /** A system, by certificate or token. */
    Guard SYSTEM = new AnySystem();

    /** Anyone on the machine itself may call; from elsewhere, callers who may administer the hub. */
    Guard LOOPBACK = new LoopbackOr(Operation.ADMINISTER);

    /** Callers who may do {@code operation}. */
    static Guard needs(Operation operation) {
        return new Needs(operation);
    }

    /**
     * Callers who may do {@code operation} and have just proved who they are: officers by a second factor not older than
     * five minutes, systems by a key that is registered. For export and release.
     */
    static Guard needsStepUp(Operation operation) {
        return new NeedsStepUp(operation);
    }

    /** Callers who have one of these roles; what they may do with it the service decides. */
    static Guard hasRole(Role... roles) {
        return new HasRole(Set.of(roles));
    }

    record Everyone() implements Guard {}

    record AnyCaller() implements Guard {}

    record AnySession() implements Guard {}

    record CompleteSession() implements Guard {}

    record AnySystem() implements Guard {}

    record Needs(Operation operation) implements Guard {}

    record NeedsStepUp(Operation operation) implements Guard {}

    record HasRole(Set<Role> roles) implements Guard {}

    record LoopbackOr(Operation operation) implements Guard {}
}
