package org.liaisonhub.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /api/v1/parties} and {@code /api/v1/restrictions}: who takes part, and what a party keeps from whom. */
public final class PartyRoutes {
    private final Access access;
    private final MemberStates members;
    private final Restrictions restrictions;

    public PartyRoutes(Access access, MemberStates members, Restrictions restrictions) {
        this.access = access;
        this.members = members;
        this.restrictions = restrictions;
    }

    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.get("/api/v1/parties", Guard.SIGNED_IN, this::parties);
        routes.post("/api/v1/parties/{code}:members", Guard.needs(Operation.ADMINISTER), this::setMembers);
        routes.get("/api/v1/restrictions", administers, this::list);
        routes.post("/api/v1/restrictions:exclude", administers, this::exclude);
        routes.post("/api/v1/restrictions:readmit", administers, this::readmit);
    }

    private void parties(Exchange exchange) {
        if (!exchange.caller().party().mayKnowOthers()) {
            throw new Denied(Decision.NOT_GRANTED);
        }
        var parties = access.world().parties();
        var all = members.all();
        exchange.sendJson(
                200,
                JsonOutput.object(out -> JsonOutput.objects(out, "parties", parties, party -> {
                    out.writeStringProperty("code", party.code());
                    out.writeStringProperty("name", party.name());
                    out.writeStringProperty("kind", party.kind().name().toLowerCase(Locale.ROOT));
                    SortedSet<String> states = all.getOrDefault(party.code(), new TreeSet<>());
                    if (!states.isEmpty()) {
                        JsonOutput.texts(out, "members", states);
                    }
                })));
    }

    private void setMembers(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var codes = JsonInput.read(exchange.body(), in -> {
            var read = new ArrayList<List<String>>();
            in.object(name -> name.equals("members") && read.add(in.texts()));
            if (read.isEmpty()) {
                throw new InvalidValue("members", "a list of codes");
            }
            return read.getFirst();
        });
        members.set(exchange.caller(), exchange.pathValue("code"), codes);
        exchange.sendNothing(204);
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
