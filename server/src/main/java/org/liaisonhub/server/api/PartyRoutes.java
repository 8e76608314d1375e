package org.liaisonhub.server.api;

import java.io.IOException;
import java.util.Locale;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;

/** {@code /api/v1/parties} and {@code /api/v1/restrictions}: who takes part, and what a party keeps from whom. */
public final class PartyRoutes {
    private final Access access;
    private final Restrictions restrictions;

    public PartyRoutes(Access access, Restrictions restrictions) {
        this.access = access;
        this.restrictions = restrictions;
    }

    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.get("/api/v1/parties", Guard.SIGNED_IN, this::parties);
        routes.get("/api/v1/restrictions", administers, this::list);
        routes.post("/api/v1/restrictions:exclude", administers, this::exclude);
        routes.post("/api/v1/restrictions:readmit", administers, this::readmit);
    }

    private void parties(Exchange exchange) {
        var parties = access.world().parties();
        exchange.sendJson(
                200,
                JsonOutput.object(out -> JsonOutput.objects(out, "parties", parties, party -> {
                    out.writeStringProperty("code", party.code());
                    out.writeStringProperty("name", party.name());
                    out.writeStringProperty("kind", party.kind().name().toLowerCase(Locale.ROOT));
                })));
    }

    private void list(Exchange exchange) {
        var kept = restrictions.list(exchange.caller());
        exchange.sendJson(
                200,
                JsonOutput.object(out -> JsonOutput.objects(out, "restrictions", kept, one -> {
                    out.writeStringProperty("database", one.database());
                    out.writeStringProperty("excluded", one.excluded());
                    out.writeStringProperty("since", one.since().toString());
                })));
    }

    private void exclude(Exchange exchange) throws IOException {
        var body = Body.read(exchange);
        restrictions.exclude(exchange.caller(), body.database, body.excluded);
        exchange.sendNothing(204);
    }

    private void readmit(Exchange exchange) throws IOException {
        var body = Body.read(exchange);
        restrictions.readmit(exchange.caller(), body.database, body.excluded);
        exchange.sendNothing(204);
    }

    private static final class Body {
        private String database = "";
        private String excluded = "";

        static Body read(Exchange exchange) throws IOException {
            exchange.requireMediaType("application/json");
            return JsonInput.read(exchange.body(), in -> {
                var body = new Body();
                in.object(name -> switch (name) {
                    case "database" -> {
                        body.database = in.text();
                        yield true;
                    }
                    case "excluded" -> {
                        body.excluded = in.text();
                        yield true;
                    }
                    default -> false;
                });
                return body;
            });
        }
    }
}
