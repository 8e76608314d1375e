package org.liaisonhub.hub.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a batch of entries adds to the tables. Rows come out in the order of their keys, so that nodes do not wait crosswise. */
final class Fold {
    static final String HIT = "HIT";
    static final String POSSIBLE = "POSSIBLE";
    private static final String UNAVAILABLE = "UNAVAILABLE";

    private final Map<String, Counts> counts = new TreeMap<>();
    private final Map<String, Counts> ofOwners = new TreeMap<>();
    private final Set<Asker> askers = new HashSet<>();

    /** Where a consultation counts. */
    record Place(LocalDate day, String party, String database, String channel, String purpose, boolean automated) {}

    record Asker(Place place, String actor) {}

    /** Counts of one place; {@code owner} is empty where it counts for the party that asked. */
    static final class Counts {
        final Place place;
        final String owner;
        final ResponseTimes times = new ResponseTimes();
        long consultations;
        long hits;
        long possible;
        long unavailable;
        long verified;

        private Counts(Place place, String owner) {
            this.place = place;
            this.owner = owner;
        }

        private void add(String result) {
            consultations++;
            hits += result.equals(HIT) ? 1 : 0;
            possible += result.equals(POSSIBLE) ? 1 : 0;
            unavailable += result.equals(UNAVAILABLE) ? 1 : 0;
        }
    }

    void add(CheckFact fact) {
        fact.results().forEach((database, result) -> {
            var place = place(fact, database);
            var row = row(place);
            row.add(result);
            if (fact.micros() >= 0) {
                row.times.add(fact.micros());
            }
            askers.add(new Asker(place, fact.actor()));
        });
        fact.owners()
                .forEach((database, owners) -> owners.forEach((owner, result) -> {
                    var place = place(fact, database);
                    ofOwners.computeIfAbsent(place + owner, _ -> new Counts(place, owner))
                            .add(result);
                }));
    }

    /** One more check, or one less, counts as verified in that database: where the check itself counts. */
    void verify(CheckFact fact, String database, int by) {
        row(place(fact, database)).verified += by;
    }

    private Counts row(Place place) {
        return counts.computeIfAbsent(place.toString(), _ -> new Counts(place, ""));
    }

    Iterable<Counts> counts() {
        return counts.values();
    }

    Iterable<Counts> ofOwners() {
        return ofOwners.values();
    }

    Iterable<Asker> askers() {
        return askers.stream().sorted(Comparator.comparing(Asker::toString)).toList();
    }

    private static Place place(CheckFact fact, String database) {
        return new Place(fact.day(), fact.party(), database, fact.channel(), fact.purpose(), fact.automated());
    }
}
