package org.liaisonhub.bench.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.bench.index.TemporaryIndex;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.indexing.RecordReader;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Match;
import org.liaisonhub.standards.InvalidValue;

/** The persons of some lists in an index of their own. Thread-safe. */
public final class ListIndex implements AutoCloseable {
    private final TemporaryIndex index = new TemporaryIndex();
    private final Definitions definitions = Definitions.standard();
    private final RecordReader reader = new RecordReader();
    private final List<String> keys = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private long refused;

    private ListIndex() throws IOException {}

    /** Reads the lists as an import does. Throws {@code InvalidValue} if a file is none. */
    public static ListIndex of(List<ListOption> lists) throws IOException {
        var index = new ListIndex();
        try {
            for (var list : lists) {
                try {
                    index.load(list);
                } catch (InvalidValue e) {
                    throw e.within("--list " + list.kind().code());
                }
            }
            index.index.seal();
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private void load(ListOption list) throws IOException {
        var database = definitions.require(list.kind().database());
        var persons = new ArrayList<IndexedRecord>();
        try (var rows = list.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case Row.Read read -> add(read, list.kind().code(), database, persons);
                    case Row.Faulty _ -> refused++;
                    case Row.Foreign _ -> {
                        // neither a person nor anything like one
                    }
                }
            }
        }
        known.addAll(keys);
        index.put(persons);
    }

    private void add(Row.Read row, String code, DatabaseDefinition database, List<IndexedRecord> persons) {
        long id = keys.size();
        try {
            var content = database.normalise(row.content()).toString();
            var record = reader.read(new Change(id, id, 1, database, Status.ACTIVE, TemporaryIndex.AUDIENCE, content));
            if (record.person() != null) {
                keys.add(row.sourceKey());
                codes.add(code);
                persons.add(record);
            }
        } catch (InvalidValue e) {
            refused++;
        }
    }

    /** Persons that can be found. */
    public long size() {
        return keys.size();
    }

    /** Entries of the lists that an import would refuse. */
    public long refused() {
        return refused;
    }

    /** Whether a person has this key of its list. */
    public boolean has(String key) {
        return known.contains(key);
    }

    /** Which list holds what was found: {@code un-sc}. */
    public String list(Match match) {
        return codes.get((int) match.recordId());
    }

    /** The list's own key of what was found. */
    public String key(Match match) {
        return keys.get((int) match.recordId());
    }

    /**
     * Matches of at least {@code floor}, most probable first.
     *
     * @throws org.liaisonhub.standards.InvalidValue if the person cannot be looked for
     */
    public List<Match> find(Person person, double floor, int limit) {
        return index.find(person, floor, limit);
    }

    @Override
    public void close() {
        index.close();
    }
}
