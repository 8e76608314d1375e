package org.liaisonhub.hub.access.policy;

/**
 * What is asked of the decision.
 *
 * @param database code of the one database that it is about; empty for all that the caller may see
 * @param purpose code; empty when none was given, which opens nothing but the party's own records
 */
public record Request(Operation operation, String database, String purpose) {
    /** In every database. */
    public static Request everywhere(Operation operation, String purpose) {
        return new Request(operation, "", purpose);
    }

    /** About the party's own records in one database, or about no records at all. */
    public static Request own(Operation operation, String database) {
        return new Request(operation, database, "");
    }
}
