package org.liaisonhub.server.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/databases}: what there is, and the party's own records in it. */
public final class DatabaseRoutes {
    private static final int DEFAULT_CHANGES = 100;
    private static final int MAX_CHANGES = 1_000;
    private static final int LONGEST_KEY = 200;

    private final Definitions definitions;
    private final Access access;
    private final Records records;

    public DatabaseRoutes(Definitions definitions, Access access, Records records) {
        this.definitions = definitions;
        this.access = access;
        this.records = records;
    }

    public void register(Routes routes) {
        routes.get("/api/v1/databases", Guard.SIGNED_IN, this::list);
        routes.get("/api/v1/databases/{code}", Guard.SIGNED_IN, this::show);
        routes.post("/api/v1/databases/{code}/records", Guard.needs(Operation.RECORD), this::store);
        routes.get("/api/v1/databases/{code}/changes", Guard.needs(Operation.RECORD), this::changes);
    }

    private void list(Exchange exchange) {
        var known = definitions.all().stream()
                .filter(database -> knows(exchange.caller(), database))
                .toList();
        exchange.sendJson(200, JsonOutput.object(out -> {
            JsonOutput.objects(out, "databases", known, database -> summary(out, database));
        }));
    }

    private void show(Exchange exchange) {
        var database = database(exchange);
        exchange.sendJson(200, JsonOutput.object(out -> {
            summary(out, database);
            out.writeName("recordSchema").writeRawValue(database.schema().toString());
        }));
    }

    private void store(Exchange exchange) throws IOException {
        var database = database(exchange);
        exchange.requireMediaType("application/json");
        var given = RecordReader.record(exchange.body());
        requireKey(database, given.sourceKey());
        var stored = records.store(
                exchange.caller(), database.code(), given.sourceKey(), given.content(), given.restrictedFrom());
        var record = stored.record();
        exchange.responseHeader("Location", "/api/v1/records/" + record.id());
        var status = stored.outcome() == Records.Outcome.ADDED ? 201 : 200;
        exchange.sendJson(status, JsonOutput.object(out -> {
            out.writeNumberProperty("id", record.id());
            out.writeNumberProperty("version", record.version());
            out.writeNumberProperty("sequence", record.sequence());
            out.writeStringProperty("outcome", stored.outcome().name());
        }));
    }

    private static void requireKey(DatabaseDefinition database, String key) {
        boolean made = !database.sourceKey().isEmpty();
        if (key.length() > LONGEST_KEY || (key.isBlank() && !made)) {
            throw new InvalidValue("sourceKey", "1 to " + LONGEST_KEY + " characters");
        }
    }

    private void changes(Exchange exchange) {
        var database = database(exchange);
        long after = number(exchange, "after", 0, 0, Long.MAX_VALUE);
        int limit = (int) number(exchange, "limit", DEFAULT_CHANGES, 1, MAX_CHANGES);
        var changes = records.ownChanges(exchange.caller(), database.code(), after, limit);
        long next = changes.isEmpty() ? after : changes.getLast().sequence();
        exchange.sendJson(
                200, RecordWriter.changes(changes, next, exchange.caller().party()));
    }

    /** The database of the path; one that the caller may do nothing with is as absent. */
    private DatabaseDefinition database(Exchange exchange) {
        return definitions
                .find(exchange.pathValue("code"))
                .filter(database -> knows(exchange.caller(), database))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }

    private boolean knows(Caller caller, DatabaseDefinition database) {
        return List.of(Operation.CHECK, Operation.READ_RECORD, Operation.RECORD).stream()
                .anyMatch(operation ->
                        access.decide(caller, Request.own(operation, database.code())) instanceof Decision.Permit);
    }

    private static void summary(JsonGenerator out, DatabaseDefinition database) {
        out.writeStringProperty("code", database.code());
        out.writeStringProperty("title", database.title());
        out.writeStringProperty("holds", database.holds());
        out.writeStringProperty(
                "recorders",
                database.recorders().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        JsonOutput.texts(out, "sourceKey", database.sourceKey());
        var purpose = database.purpose();
        out.writeObjectPropertyStart("recordPurpose");
        if (purpose.field().isEmpty()) {
            out.writeStringProperty("code", purpose.code());
            out.writeStringProperty("text", purpose.text());
        } else {
            out.writeStringProperty("field", purpose.field());
        }
        out.writeEndObject();
    }

    private static long number(Exchange exchange, String name, long otherwise, long least, long most) {
        var text = exchange.query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidValue(name, "a whole number");
        }
        throw new InvalidValue(name, least + " to " + most);
    }
}
