package org.liaisonhub.server.console;

import org.liaisonhub.hub.records.DatabaseDefinition;

/** Definitions of databases for the tests. */
final class SampleDefinitions {
    static final DatabaseDefinition NOMINAL = new DatabaseDefinition(1, "nominal", "Nominal");

    private SampleDefinitions() {}
}
