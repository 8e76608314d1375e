package org.liaisonhub.hub.access.policy;

/**
 * A term of an agreement in force, applied to one caller and one database.
 *
 * @param agreement id and version: {@code MEMBERSHIP@2}
 * @param database number; {@link #NO_DATABASE} for an operation outside of databases
 * @param upTo highest level that is seen: of the term and of the caller's clearance, the lower
 * @param disclosure what may be told of others' records; less than the term says for a private checker
 */
public record Opening(String agreement, Term term, int database, Confidentiality upTo, Disclosure disclosure) {
    public static final int NO_DATABASE = -1;

    /** Whether it opens the records of that audience. */
    public boolean opens(Audience audience) {
        return database == audience.database() && upTo.covers(audience.level());
    }
}
