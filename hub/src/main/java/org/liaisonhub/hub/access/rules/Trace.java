package org.liaisonhub.hub.access.rules;

import org.liaisonhub.hub.access.policy.Step.Rule;

/** Hears each rule that was looked at on the way to a decision. */
@FunctionalInterface
interface Trace {
    /** For decisions that nobody asked to explain. */
    Trace NONE = (_, passed, _, _, _) -> passed;

    /** Returns {@code passed}. */
    boolean step(Rule rule, boolean passed, String agreement, String article, String about);
}
