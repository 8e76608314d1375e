package org.liaisonhub.hub.consultations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.EntryBytes;
import org.liaisonhub.hub.audit.log.EntryRows;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Searches the log. The data protection officer of the secretariat sees every entry; that of a party, of those of its party,
 * what {@link AskersView} shows; an owner, of the entries that name a record of its own, what {@link OwnersView} shows. Each
 * search leaves an entry before it is answered. Thread-safe.
 */
public final class Consultations {
    private final DataSource database;
    private final Access access;
    private final CallerTrail trail;
    private final AuditKey key;

    public Consultations(DataSource database, Access access, AuditTrail audit, AuditKey key, Clock clock) {
        this.database = database;
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
        this.key = key;
    }

    /**
     * The entries that the criteria describe, newest first.
     *
     * @throws Denied when the caller may not read them; a record that is not its own and one that does not exist are alike
     */
    public List<Entered> search(Caller caller, Criteria criteria) {
        var only = mayAsk(caller) ? scope(caller, criteria) : Optional.<String>empty();
        if (only.isEmpty()) {
            append(caller, criteria, "DENIED", 0);
            throw Denied.entered("not-granted");
        }
        var found = find(criteria, only.get()).stream()
                .map(one -> asSeenBy(caller, one, criteria))
                .toList();
        append(caller, criteria, found.isEmpty() ? "NONE" : "FOUND", found.size());
        return found;
    }

    /**
     * Notes that the caller takes a bundle of entries out of the hub, and returns when that is durable.
     *
     * @param bundle its path in the log, {@code entries/000}
     * @throws Denied when the caller does not read the whole log
     */
    public void takeOut(Caller caller, String bundle) {
        boolean may = AuditReaders.readsAll(caller)
                && access.decide(caller, Request.everywhere(Operation.AUDIT, "")) instanceof Decision.Permit;
        trail.append(caller, "EXPORT_AUDIT", bundle, may ? "DONE" : "DENIED", "{}");
        if (!may) {
            throw Denied.entered("role-missing");
        }
    }

    /** Whether the caller's party stands, and its office or its right to record. */
    private boolean mayAsk(Caller caller) {
        return Stream.of(Operation.AUDIT, Operation.RECORD)
                .map(operation -> access.decide(caller, Request.everywhere(operation, "")))
                .anyMatch(Decision.Permit.class::isInstance);
    }

    /** Whether the caller holds the office of a data protection officer: for menus. */
    public static boolean isOffice(Caller caller) {
        return AuditReaders.readsOwnParty(caller);
    }

    /** Whether the caller may search at all, be it for the consultations of one record. */
    public static boolean maySearch(Caller caller) {
        return AuditReaders.readsConsultationsOfOwn(caller);
    }

    /** Whether the caller reads the whole log, bundles of entries included. */
    public static boolean readsAll(Caller caller) {
        return AuditReaders.readsAll(caller);
    }

    /** Whether the caller may read all of an entry of its party, or only that it is there. */
    public static boolean tellsAll(Caller caller, AuditEntry entry) {
        return AuditReaders.readsAll(caller) || AskersView.of(entry).equals(entry);
    }

    /** What an owner sees of an entry of another party that names a record of its own. */
    public static AuditEntry asOwnerSees(AuditEntry entry, long record) {
        return OwnersView.of(entry, record);
    }

    /** What a party sees of an entry of its own. */
    public static AuditEntry asAskerSees(AuditEntry entry) {
        return AskersView.of(entry);
    }

    private static Entered asSeenBy(Caller caller, Entered one, Criteria criteria) {
        if (AuditReaders.readsAll(caller)) {
            return one;
        }
        boolean own = AuditReaders.readsOwnParty(caller)
                && one.entry().party().equals(caller.party().code());
        var seen = own || criteria.record().isEmpty()
                ? AskersView.of(one.entry())
                : OwnersView.of(one.entry(), criteria.record().getAsLong());
        return new Entered(one.number(), seen, one.leaf());
    }

    /** The party whose entries alone the caller sees, {@code ""} for all; empty when it may not see what it asks for. */
    private Optional<String> scope(Caller caller, Criteria criteria) {
        if (AuditReaders.readsAll(caller)) {
            return Optional.of("");
        }
        if (criteria.record().isPresent()
                && AuditReaders.readsConsultationsOfOwn(caller)
                && owns(caller, criteria.record().getAsLong())) {
            // Whether another party has a case of that name is not told by finding it, either.
            return Optional.of(
                    criteria.reference().isEmpty() ? "" : caller.party().code());
        }
        return AuditReaders.readsOwnParty(caller) ? Optional.of(caller.party().code()) : Optional.empty();
    }

    private boolean owns(Caller caller, long record) {
        return read(connection -> {
            try (var query = connection.prepareStatement("select from record where id = ? and owner = ?")) {
                query.setLong(1, record);
                query.setInt(2, caller.party().number());
                try (var row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private List<Entered> find(Criteria criteria, String onlyParty) {
        var conditions = new Conditions();
        conditions.andUnlessEmpty("party", onlyParty);
        conditions.andUnlessEmpty("party", criteria.party());
        conditions.andUnlessEmpty("actor", criteria.actor());
        conditions.andUnlessEmpty("operation", criteria.operation());
        conditions.andUnlessEmpty("reference", criteria.reference());
        conditions.andUnlessNull("at >= ?", criteria.from());
        conditions.andUnlessNull("at < ?", criteria.to());
        conditions.and("seq < ?", criteria.before());
        if (criteria.record().isPresent()) {
            conditions.and(
                    "seq in (select seq from audit_record where record = ?)",
                    criteria.record().getAsLong());
            if (!onlyParty.isEmpty()) {
                // Nor is it found by what it does not tell.
                conditions.and(
                        "position(? in detail) = 0",
                        AskersView.onlyHit(criteria.record().getAsLong()));
            }
        }
        var reference = criteria.reference().isEmpty() ? "" : " and reference <> ''";
        var sql = "select " + EntryRows.COLUMNS + " from audit where true" + conditions.sql + reference
                + " order by seq desc limit " + criteria.limit();
        return read(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < conditions.values.size(); i++) {
                    query.setObject(i + 1, conditions.values.get(i));
                }
                return entered(query);
            }
        });
    }

    private static List<Entered> entered(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var found = new ArrayList<Entered>();
            while (row.next()) {
                found.add(entered(row.getLong("seq"), EntryRows.entry(row)));
            }
            return found;
        }
    }

    /** Hashed anew from what is read, so that an edited entry is not proved. */
    private static Entered entered(long number, AuditEntry entry) {
        return new Entered(number, entry, TreeHash.leaf(EntryBytes.of(entry)));
    }

    private void append(Caller caller, Criteria criteria, String outcome, int entries) {
        var detail = JsonNodeFactory.instance.objectNode();
        put(detail::put, "actor", criteria.actor());
        put(detail::put, "party", criteria.party());
        put(detail::put, "operation", criteria.operation());
        criteria.record().ifPresent(record -> detail.put("record", record));
        if (criteria.from() != null) {
            detail.put("from", criteria.from().toString());
        }
        if (criteria.to() != null) {
            detail.put("to", criteria.to().toString());
        }
        detail.put("entries", entries);
        // A case is in somebody's words: what was looked for is kept as a digest only.
        var subject = criteria.reference().isEmpty() ? "" : key.digest("reference\n" + criteria.reference());
        trail.append(caller, "SEARCH_AUDIT", subject, outcome, detail.toString());
    }

    private static void put(java.util.function.BiConsumer<String, String> detail, String name, String value) {
        if (!value.isEmpty()) {
            detail.accept(name, value);
        }
    }

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            return reading.in(connection);
        } catch (SQLException broken) {
            throw new AuditUnavailable("the audit log cannot be read", broken);
        }
    }
}
