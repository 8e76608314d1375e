package org.liaisonhub.server.hits;

import java.io.IOException;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.hits.Hit;
import org.liaisonhub.hub.hits.HitState;
import org.liaisonhub.hub.hits.Hits;
import org.liaisonhub.hub.hits.Verdict;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/hits}: the owner verifies hits on its records; whoever asked reads the verdicts on its check. */
public final class HitRoutes {
    private static final int PAGE = 50;

    private final Hits hits;

    public HitRoutes(Hits hits) {
        this.hits = hits;
    }

    public void register(Routes routes) {
        var records = Guard.needs(Operation.RECORD);
        routes.get("/api/v1/hits", records, this::open);
        routes.post("/api/v1/hits/{check}/{record}:verify", records, this::verify);
        routes.get("/api/v1/checks/{id}/verdicts", Guard.needs(Operation.CHECK), this::verdicts);
    }

    private void open(Exchange exchange) {
        var page = hits.open(exchange.caller(), exchange.query("before").orElse(""), limit(exchange));
        exchange.sendJson(200, JsonOutput.object(out -> {
            JsonOutput.objects(out, "hits", page.hits(), hit -> members(out, hit));
            if (!page.next().isEmpty()) {
                out.writeStringProperty("next", page.next());
            }
        }));
    }

    private static int limit(Exchange exchange) {
        var text = exchange.query("limit").orElse(Integer.toString(PAGE));
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValue("limit", "a whole number, 1 to " + Hits.MOST);
        }
        return Integer.parseInt(text);
    }

    private static void members(JsonGenerator out, Hit hit) {
        out.writeStringProperty("check", hit.check());
        out.writeNumberProperty("record", hit.record());
        out.writeStringProperty("database", hit.database().code());
        out.writeStringProperty("at", hit.at().toString());
        out.writeStringProperty("party", hit.party());
        out.writeStringProperty("result", hit.result());
        out.writeStringProperty("state", HitState.UNDER_VERIFICATION.name());
        out.writeStringProperty("verifyBy", hit.verifyBy().toString());
    }

    private void verify(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), HitInput::read);
        NamedHit.verify(hits, exchange, given.verdict, given.reason);
        exchange.sendNothing(204);
    }

    private void verdicts(Exchange exchange) {
        var verdicts =
                hits.verdicts(exchange.caller(), exchange.pathValue("id")).orElseThrow(NamedHit::absent);
        exchange.sendJson(
                200, JsonOutput.object(out -> JsonOutput.objects(out, "verdicts", verdicts, one -> members(out, one))));
    }

    private static void members(JsonGenerator out, Verdict verdict) {
        out.writeNumberProperty("record", verdict.record());
        out.writeStringProperty("database", verdict.database().code());
        out.writeStringProperty("state", verdict.state().name());
        if (verdict.givenAt() != null) {
            out.writeStringProperty("reason", verdict.reason());
            out.writeStringProperty("at", verdict.givenAt().toString());
        }
    }
}
