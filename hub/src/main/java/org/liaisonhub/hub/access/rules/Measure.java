package org.liaisonhub.hub.access.rules;

/** An interim measure in force: something is suspended at once, while it is examined. */
public sealed interface Measure {
    /** The party may do nothing, and its records are seen by nobody. */
    record PartySuspended(int party) implements Measure {}

    /** No version of the agreement grants anything. */
    record AgreementSuspended(String agreement) implements Measure {}

    /** The party may do nothing in that database, whatever its agreements say. */
    record RightSuspended(int party, String database) implements Measure {}
}
