package org.liaisonhub.hub.access.policy;

/** What a caller wants to do; every route of the server names one. */
public enum Operation {
    CHECK,
    READ_RECORD,
    RECORD,
    IMPORT,
    ADMINISTER
}
