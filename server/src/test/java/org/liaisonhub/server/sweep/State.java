package org.liaisonhub.server.sweep;

/** How the agreement of the sweep, or the parties that signed it, stand. In the order in which the sweep passes them. */
enum State {
    /** Proposed, and signed by nobody. */
    NONE_SIGNED,
    /** Signed by all; its first day has not come. */
    NOT_YET_IN_FORCE,
    IN_FORCE,
    SUSPENDED,
    /** In force again, but each party that signed it is suspended by an interim measure. */
    PARTY_SUSPENDED,
    ENDED
}
