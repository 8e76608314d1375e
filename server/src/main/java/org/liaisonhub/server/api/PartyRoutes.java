package org.liaisonhub.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/parties} and {@code /api/v1/restrictions}: who takes part, and what a party keeps from whom. */
public final class PartyRoutes {
    private final Access access;
    private final Admissions admissions;
    private final MemberStates members;
    private final Bureaux bureaux;
    private final Restrictions restrictions;

    public PartyRoutes(
            Access access, Admissions admissions, MemberStates members, Bureaux bureaux, Restrictions restrictions) {
        this.access = access;
        this.admissions = admissions;
        this.members = members;
        this.bureaux = bureaux;
        this.restrictions = restrictions;
    }

    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.get("/api/v1/parties", Guard.SIGNED_IN, this::parties);
        // The service decides, so that a refusal is entered as what was tried, PARTY_JOIN, and not as a guard.
        routes.post("/api/v1/parties", Guard.SIGNED_IN, this::join);
        routes.post("/api/v1/parties/{code}:rename", Guard.SIGNED_IN, this::rename);
        routes.post("/api/v1/parties/{code}:members", Guard.needs(Operation.ADMINISTER), this::setMembers);
        routes.post("/api/v1/parties/{code}:bureau", administers, this::setBureau);
        routes.get("/api/v1/restrictions", administers, this::list);
        routes.post("/api/v1/restrictions:exclude", administers, this::exclude);
        routes.post("/api/v1/restrictions:readmit", administers, this::readmit);
    }

    private void parties(Exchange exchange) {
        if (!exchange.caller().party().mayKnowOthers()) {
            throw new Denied(Decision.NOT_GRANTED);
        }
        var parties = access.world().parties();
        var states = members.all();
        var reached = bureaux.all();
        exchange.sendJson(
                200,
                JsonOutput.object(out ->
                        JsonOutput.objects(out, "parties", parties, party -> write(out, party, states, reached))));
    }

    private static void write(
            JsonGenerator out, Party party, Map<String, SortedSet<String>> members, Map<String, Bureau> bureaux) {
        out.writeStringProperty("code", party.code());
        out.writeStringProperty("name", party.name());
        out.writeStringProperty("kind", party.kind().name().toLowerCase(Locale.ROOT));
        SortedSet<String> states = members.getOrDefault(party.code(), new TreeSet<>());
        if (!states.isEmpty()) {
            JsonOutput.texts(out, "members", states);
        }
        var bureau = bureaux.get(party.code());
        if (bureau != null) {
            out.writeObjectPropertyStart("bureau");
            out.writeStringProperty("name", bureau.name());
            out.writeStringProperty("telephone", bureau.telephone());
            out.writeStringProperty("email", bureau.email());
            out.writeEndObject();
        }
    }

    private void join(Exchange exchange) throws IOException {
        admissions.permitJoin(exchange.caller());
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), in -> {
            var read = new Given();
            in.object(name -> switch (name) {
                case "code" -> read.code(in.text());
                case "name" -> read.name(in.text());
                case "kind" -> read.kind(in.text());
                default -> false;
            });
            return read;
        });
        var joined = admissions.join(exchange.caller(), new Newcomer(given.code, given.name, given.kind));
        send(exchange, 201, joined);
    }

    private void rename(Exchange exchange) throws IOException {
        admissions.permitRename(exchange.caller());
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), in -> {
            var read = new Given();
            in.object(name -> name.equals("name") && read.name(in.text()));
            return read;
        });
        send(exchange, 200, admissions.rename(exchange.caller(), exchange.pathValue("code"), given.name));
    }

    private void send(Exchange exchange, int status, Party party) {
        exchange.sendJson(status, JsonOutput.object(out -> write(out, party, members.all(), bureaux.all())));
    }

    /** What is said of a party; a member that is left out is empty, which the service refuses by its rule. */
    private static final class Given {
        private String code = "";
        private String name = "";
        private String kind = "";

        boolean code(String text) {
            code = text;
            return true;
        }

        boolean name(String text) {
            name = text;
            return true;
        }

        boolean kind(String text) {
            kind = text;
            return true;
        }
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

    private void setBureau(Exchange exchange) throws IOException {
        var code = exchange.pathValue("code");
        bureaux.permitted(exchange.caller(), code);
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), in -> {
            var read = new TreeMap<String, String>();
            in.object(
                    name -> List.of("name", "telephone", "email").contains(name) && read.put(name, in.text()) == null);
            return read;
        });
        bureaux.set(
                exchange.caller(),
                code,
                new Bureau(
                        given.getOrDefault("name", ""),
                        given.getOrDefault("telephone", ""),
                        given.getOrDefault("email", "")));
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
