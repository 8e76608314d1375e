package org.liaisonhub.hub.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.search.Visibility;

/** Found records as {@code hub.records} has them now, in the words of their definitions. Thread-safe. */
public final class CurrentRecords implements FoundRecords {
    private final List<Database> databases;
    private final ActiveRecords active;

    public CurrentRecords(Definitions definitions, ActiveRecords active) {
        this.databases = definitions.all().stream()
                .map(definition -> new Database(definition.number(), definition.code(), definition.title()))
                .toList();
        this.active = active;
    }

    @Override
    public List<Database> databases() {
        return databases;
    }

    @Override
    public Map<Long, Shown> show(Visibility visibility, Collection<Long> recordIds) {
        return active.find(visibility, recordIds).stream()
                .map(CurrentRecords::shown)
                .collect(Collectors.toMap(Shown::recordId, Function.identity()));
    }

    static Shown shown(OwnedRecord record) {
        var definition = record.database();
        return new Shown(
                record.id(),
                record.version(),
                definition.number(),
                record.owner().code(),
                record.owner().name(),
                definition.headline(record.content()),
                definition.requestedAction(record.content()),
                definition.warnings(record.content()));
    }
}
