package org.liaisonhub.server.api.agreements;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** {@code /api/v1/parties/{code}/keys}: the public keys with which a party signs. */
public final class KeyRoutes {
    private static final String ROOT = "/api/v1/parties/{code}/keys";

    private final AgreementOffice office;
    private final InstantSource clock;

    public KeyRoutes(AgreementOffice office, InstantSource clock) {
        this.office = office;
        this.clock = clock;
    }

    public void register(Routes routes) {
        var guard = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.get(
                ROOT,
                guard,
                exchange -> exchange.sendJson(
                        200, AgreementWriter.keys(office.keys().list(exchange.caller(), party(exchange)))));
        routes.post(ROOT, guard, this::add);
        routes.post(ROOT + "/{kid}:revoke", guard, this::revoke);
    }

    private void add(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var members = AgreementReader.members(exchange.body(), "key", "label");
        var key = office.keys().add(exchange.caller(), party(exchange), value(members, "key"), value(members, "label"));
        exchange.sendJson(201, AgreementWriter.key(key));
    }

    private void revoke(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var members = AgreementReader.members(exchange.body(), "from", "reason");
        office.keys()
                .revoke(
                        exchange.caller(),
                        party(exchange),
                        exchange.pathValue("kid"),
                        from(value(members, "from")),
                        value(members, "reason"));
        exchange.sendNothing(204);
    }

    private Instant from(String text) {
        try {
            return text.isEmpty() ? clock.instant() : Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidValue("from", "a time of RFC 3339, as 2026-11-22T10:00:00Z");
        }
    }

    private static String value(Map<String, String> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    /** The own party, or any for the secretariat; another's is as absent. */
    private Party party(Exchange exchange) {
        var own = exchange.caller().party();
        var code = exchange.pathValue("code");
        if (own.code().equals(code)) {
            return own;
        }
        return office.parties()
                .find(code)
                .filter(_ -> own.kind() == Party.Kind.SECRETARIAT)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }
}
