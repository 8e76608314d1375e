package org.liaisonhub.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.persons.Person;

/**
 * What the index is told of a record: who it is about and which documents it names; nothing else of its content.
 *
 * @param database number of its database, 0 to 32767
 * @param audience number of its audience
 * @param person null when the record is about no person
 */
public record IndexedRecord(
        long recordId,
        int version,
        int database,
        int audience,
        @Nullable Person person,
        List<TravelDocument> travelDocuments) {
    public IndexedRecord {
        travelDocuments = List.copyOf(travelDocuments);
    }
}
