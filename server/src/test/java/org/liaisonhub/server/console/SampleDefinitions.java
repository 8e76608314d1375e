package org.liaisonhub.server.console;

import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;

/** Definitions of databases for the tests. */
final class SampleDefinitions {
    static final DatabaseDefinition NOMINAL = Definitions.standard().require("nominal");

    private SampleDefinitions() {}
}
