package org.liaisonhub.server.api;

import java.io.IOException;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /api/v1/records}: read a record and its versions; its owner withdraws, suspends, resumes it. */
public final class RecordRoutes {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Records records;

    public RecordRoutes(Records records) {
        this.records = records;
    }

    public void register(Routes routes) {
        var reads = Guard.needs(Operation.READ_RECORD);
        var changes = Guard.needs(Operation.RECORD);
        routes.get("/api/v1/records/{id}", reads, this::read);
        routes.get("/api/v1/records/{id}/versions", reads, this::versions);
        routes.post("/api/v1/records/{id}:withdraw", changes, exchange -> change(exchange, Change.WITHDRAW));
        routes.post("/api/v1/records/{id}:suspend", changes, exchange -> change(exchange, Change.SUSPEND));
        routes.post("/api/v1/records/{id}:resume", changes, exchange -> change(exchange, Change.RESUME));
    }

    private enum Change {
        WITHDRAW,
        SUSPEND,
        RESUME
    }

    private void read(Exchange exchange) {
        var record = records.read(exchange.caller(), id(exchange)).orElseThrow(RecordRoutes::absent);
        var tag = tag(record);
        exchange.responseHeader("ETag", tag);
        if (exchange.header("If-None-Match").filter(tag::equals).isPresent()) {
            exchange.sendNothing(304);
        } else {
            exchange.sendJson(200, RecordWriter.write(record, exchange.caller().party()));
        }
    }

    private void versions(Exchange exchange) {
        var versions = records.versions(exchange.caller(), id(exchange));
        if (versions.isEmpty()) {
            throw absent();
        }
        exchange.sendJson(200, RecordWriter.versions(versions, exchange.caller().party()));
    }

    private void change(Exchange exchange, Change change) throws IOException {
        long id = id(exchange);
        var caller = exchange.caller();
        try {
            switch (change) {
                case WITHDRAW -> records.withdraw(caller, id, reason(exchange));
                case SUSPEND -> records.suspend(caller, id, reason(exchange));
                case RESUME -> records.resume(caller, id);
            }
        } catch (Denied denied) {
            throw "not-granted".equals(denied.reason()) ? absent() : denied;
        }
        exchange.sendNothing(204);
    }

    private static String reason(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        return RecordReader.reason(exchange.body());
    }

    /** What is no id is the id of nothing. */
    private static long id(Exchange exchange) {
        var text = exchange.pathValue("id");
        if (!ID.matcher(text).matches()) {
            throw absent();
        }
        return Long.parseLong(text);
    }

    private static String tag(OwnedRecord record) {
        return "\"" + record.id() + "-" + record.sequence() + "\"";
    }

    private static ProblemException absent() {
        return Problem.of(ProblemType.NOT_FOUND).thrown();
    }
}
