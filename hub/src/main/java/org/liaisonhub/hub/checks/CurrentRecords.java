package org.liaisonhub.hub.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.databases.Definitions;

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
    public Map<Long, Shown> show(Decision.Permit permit, Collection<Long> recordIds) {
        return active.find(permit.visibility(), recordIds).stream()
                .map(record -> shown(record, permit.openings().disclosure(record.audience())))
                .collect(Collectors.toMap(Shown::recordId, Function.identity()));
    }

    static Shown shown(OwnedRecord whole, Disclosure disclosure) {
        var record = whole.showing(disclosure);
        var definition = record.database();
        boolean namesIt = definition.shown().fieldsOfHeadline().stream().allMatch(disclosure::shows);
        return new Shown(
                record.id(),
                record.version(),
                definition.number(),
                record.owner().code(),
                record.owner().name(),
                namesIt ? definition.headline(record.content()) : definition.title(),
                // What the owner asks for is for whoever meets the person; it is no field to be withheld but with all.
                definition.requestedAction(whole.content()),
                definition.warnings(whole.content()),
                new Told(disclosure, definition.search()));
    }
}
