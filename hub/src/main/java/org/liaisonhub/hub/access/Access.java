package org.liaisonhub.hub.access;

/**
 * The one decision point. Works on a snapshot of parties and grants that is replaced when they change, never on a
 * permit kept from before.
 */
public final class Access {
    /**
     * Decides one operation of one caller.
     *
     * @param database code of the one database that the operation is about, or empty for all that the caller may see
     * @return a permit whose visibility holds only what this caller may see, or a denial
     */
    public Decision decide(Caller caller, Operation operation, String database) {
        throw new UnsupportedOperationException("to be written");
    }
}
