package org.liaisonhub.hub.checks;

/** What a database, or all of them, answer. Ordered from the least to the most pressing. */
public enum Result {
    NO_RECORD,
    /** Not asked with success: never to be shown as clear. */
    UNAVAILABLE,
    POSSIBLE,
    HIT
}
