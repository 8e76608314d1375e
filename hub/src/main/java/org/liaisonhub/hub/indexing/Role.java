package org.liaisonhub.hub.indexing;

import java.util.HashMap;
import java.util.Map;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/** What a field is to a check. */
enum Role {
    NAMES,
    DATES_OF_BIRTH,
    SEX,
    NATIONALITIES,
    BIRTHPLACES,
    DOCUMENTS,
    PERSON_WHEN,
    NUMBER,
    LAST_NUMBER,
    COUNTRY,
    TYPE;

    /** The fields of a database that have a role, by name. */
    static Map<String, Role> of(DatabaseDefinition database) {
        var search = database.search();
        var roles = new HashMap<String, Role>();
        roles.put(search.names(), NAMES);
        roles.put(search.datesOfBirth(), DATES_OF_BIRTH);
        roles.put(search.sex(), SEX);
        roles.put(search.nationalities(), NATIONALITIES);
        roles.put(search.birthplaces(), BIRTHPLACES);
        roles.put(search.documents(), DOCUMENTS);
        search.personWhen().ifPresent(condition -> roles.put(condition.field(), PERSON_WHEN));
        search.travelDocument().ifPresent(document -> {
            roles.put(document.number(), NUMBER);
            roles.put(document.lastNumber(), LAST_NUMBER);
            roles.put(document.country(), COUNTRY);
            roles.put(document.type(), TYPE);
        });
        roles.remove("");
        return Map.copyOf(roles);
    }
}
