package org.liaisonhub.server.api.oversight;

import java.io.IOException;
import java.util.Set;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.api.people.PartyOf;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /api/v1/mandates}: the part of their party's rights that officers, systems and units have. */
public final class MandateRoutes {
    private final Mandates mandates;
    private final Parties parties;

    public MandateRoutes(Mandates mandates, Parties parties) {
        this.mandates = mandates;
        this.parties = parties;
    }

    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.get("/api/v1/mandates", administers, this::list);
        routes.post("/api/v1/mandates", administers, this::set);
        routes.post("/api/v1/mandates:take-away", administers, this::takeAway);
    }

    private void list(Exchange exchange) {
        var all = mandates.list(exchange.caller(), PartyOf.inQuery(parties, exchange));
        exchange.sendJson(
                200,
                JsonOutput.object(out -> JsonOutput.objects(out, "mandates", all, given -> {
                    var mandate = given.mandate();
                    out.writeStringProperty("subject", given.subject());
                    out.writeStringProperty("unit", mandate.unit());
                    out.writeStringProperty("channel", mandate.channel());
                    JsonOutput.texts(
                            out,
                            "databases",
                            mandate.databases().stream().sorted().toList());
                    JsonOutput.texts(
                            out,
                            "operations",
                            mandate.operations().stream().sorted().toList());
                    out.writeStringProperty("clearance", mandate.clearance().word());
                })));
    }

    private void set(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var body = JsonInput.read(exchange.body(), Body::read);
        var clearance = Confidentiality.ofWord(body.clearance)
                .orElseThrow(() -> new InvalidValue("clearance", Confidentiality.words()));
        mandates.set(
                exchange.caller(),
                PartyOf.named(parties, exchange, body.party),
                body.subject,
                new Mandate(body.unit, body.channel, body.databases, body.operations, clearance));
        exchange.sendNothing(204);
    }

    private void takeAway(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var body = JsonInput.read(exchange.body(), in -> {
            var read = new Body();
            in.object(name -> (name.equals("subject") || name.equals("party")) && read.member(in, name));
            return read;
        });
        mandates.takeAway(exchange.caller(), PartyOf.named(parties, exchange, body.party), body.subject);
        exchange.sendNothing(204);
    }

    private static final class Body {
        private String party = "";
        private String subject = "";
        private String unit = "";
        private String channel = "";
        private Set<String> databases = Mandate.ALL;
        private Set<String> operations = Mandate.ALL;
        private String clearance = Confidentiality.OFFICIAL_USE.word();

        static Body read(JsonInput in) {
            var body = new Body();
            in.object(name -> body.member(in, name));
            return body;
        }

        private boolean member(JsonInput in, String name) {
            switch (name) {
                case "party" -> party = in.text();
                case "subject" -> subject = in.text();
                case "unit" -> unit = in.text();
                case "channel" -> channel = in.text();
                case "databases" -> databases = Set.copyOf(in.texts());
                case "operations" -> operations = Set.copyOf(in.texts());
                case "clearance" -> clearance = in.text();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
