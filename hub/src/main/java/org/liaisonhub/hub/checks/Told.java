package org.liaisonhub.hub.checks;

import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.records.databases.SearchedFields;

/** What may be told of a found record: its disclosure, and which of its fields each piece of evidence comes from. */
record Told(Disclosure disclosure, SearchedFields fields) {
    boolean tells(String evidence) {
        return disclosure.shows(fields.ofEvidence(evidence));
    }
}
