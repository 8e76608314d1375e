package org.liaisonhub.hub.access.documents;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Term;

/**
 * A term of a document: what the decision obeys, and what it binds the receiver to.
 *
 * @param onwardTransfer whether the receiver may pass on what it gets
 * @param retention how long the receiver may keep it; null when nothing leaves the hub by this term
 */
public record Provision(
        Term term, boolean onwardTransfer, @Nullable Period retention) {}
