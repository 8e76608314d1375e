package org.liaisonhub.hub.checks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.records.databases.SearchedFields;

/** Two databases and the records that a test puts into them; counts how often it is asked. */
final class FakeRecords implements FoundRecords {
    static final int NOMINAL = 0;
    static final int DOCUMENTS = 1;

    /** For records of which everything may be told. */
    static final Told EVERYTHING = new Told(
            new Disclosure.Full(), new SearchedFields("", "", "", "", "", "", Optional.empty(), Optional.empty()));

    private final Map<Long, Shown> records = new HashMap<>();
    private int reads;

    void put(long id, int version, int database) {
        records.put(
                id,
                new Shown(
                        id,
                        version,
                        database,
                        "FRA",
                        "France",
                        "Headline of " + id,
                        "ARREST",
                        List.of("ARMED"),
                        EVERYTHING));
    }

    void remove(long id) {
        records.remove(id);
    }

    int reads() {
        return reads;
    }

    @Override
    public List<Database> databases() {
        return List.of(
                new Database(NOMINAL, "nominal", "Persons"),
                new Database(DOCUMENTS, "stolen-travel-documents", "Stolen travel documents"),
                new Database(2, "secret", "Nobody may see this"));
    }

    @Override
    public Map<Long, Shown> show(Decision.Permit permit, Collection<Long> recordIds) {
        reads++;
        return recordIds.stream()
                .filter(records::containsKey)
                .filter(id -> permit.visibility()
                        .databases()
                        .get(Objects.requireNonNull(records.get(id)).database()))
                .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(records.get(id))));
    }
}
