package org.liaisonhub.server.api.agreements;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.agreements.AgreementLife;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.AgreementView;
import org.liaisonhub.hub.measures.AgreementSuspension;
import org.liaisonhub.server.api.RecordReader;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /api/v1/agreements}: what the parties agreed, for those who may see it, and its life. */
public final class AgreementRoutes {
    private static final String ROOT = "/api/v1/agreements";
    private static final String VERSION = ROOT + "/{id}/versions/{version}";
    private static final String YAML = "application/yaml";

    private final AgreementOffice office;
    private final AgreementSuspension suspension;

    public AgreementRoutes(AgreementOffice office, AgreementSuspension suspension) {
        this.office = office;
        this.suspension = suspension;
    }

    public void register(Routes routes) {
        var parties = Guard.needs(Operation.ADMINISTER_PARTY);
        var secretariat = Guard.needs(Operation.ADMINISTER);
        routes.get(ROOT, parties, this::list);
        routes.post(ROOT, parties, this::propose);
        routes.get(ROOT + "/{id}", parties, this::versions);
        routes.get(ROOT + "/{id}/history", parties, this::history);
        routes.get(VERSION, parties, exchange -> exchange.sendJson(200, AgreementWriter.version(version(exchange))));
        routes.get(VERSION + "/document", parties, this::document);
        routes.post(VERSION + "/signatures", parties, this::sign);
        routes.post(ROOT + "/{id}:suspend", secretariat, exchange -> change(exchange, suspension::suspend));
        routes.post(
                ROOT + "/{id}:lift",
                Guard.needsStepUp(Operation.ADMINISTER),
                exchange -> change(exchange, suspension::lift));
        routes.post(ROOT + "/{id}:end", secretariat, exchange -> change(exchange, office.life()::end));
        routes.post(ROOT + "/{id}:acknowledge", parties, this::acknowledge);
    }

    private interface Change {
        AgreementLife.Effect apply(Caller caller, String id, String reason);
    }

    private void list(Exchange exchange) {
        exchange.sendJson(200, AgreementWriter.list(office.agreements().filed().list(exchange.caller())));
    }

    private void propose(Exchange exchange) throws IOException {
        if (!exchange.hasMediaType("application/json")) {
            exchange.requireMediaType(YAML);
        }
        var document = office.agreements().propose(exchange.caller(), exchange.body());
        exchange.responseHeader("Location", ROOT + "/" + document.id() + "/versions/" + document.version());
        var view = office.agreements()
                .filed()
                .find(exchange.caller(), document.id(), document.version())
                .orElseThrow();
        exchange.sendJson(201, AgreementWriter.version(view));
    }

    private void versions(Exchange exchange) {
        exchange.sendJson(200, AgreementWriter.versions(visible(exchange)));
    }

    private List<AgreementView> visible(Exchange exchange) {
        var versions = office.agreements().filed().find(exchange.caller(), exchange.pathValue("id"));
        if (versions.isEmpty()) {
            throw absent();
        }
        return versions;
    }

    private void history(Exchange exchange) {
        visible(exchange);
        exchange.sendJson(
                200,
                AgreementWriter.history(
                        office.agreements().filed().history(exchange.caller(), exchange.pathValue("id"))));
    }

    /** What is no number of a version is the number of none. */
    private AgreementView version(Exchange exchange) {
        var number = exchange.pathValue("version");
        return visible(exchange).stream()
                .filter(view -> Integer.toString(view.version()).equals(number))
                .findFirst()
                .orElseThrow(AgreementRoutes::absent);
    }

    private void document(Exchange exchange) {
        exchange.send(200, YAML, version(exchange).stored().document());
    }

    private void sign(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var token = Objects.requireNonNull(
                AgreementReader.members(exchange.body(), "signature").get("signature"));
        var view = version(exchange);
        var signed = office.agreements().sign(exchange.caller(), view.id(), view.version(), token);
        exchange.sendJson(200, AgreementWriter.version(signed));
    }

    private void change(Exchange exchange, Change change) throws IOException {
        exchange.requireMediaType("application/json");
        var reason = RecordReader.reason(exchange.body());
        visible(exchange);
        exchange.sendJson(
                200, AgreementWriter.effect(change.apply(exchange.caller(), exchange.pathValue("id"), reason)));
    }

    private void acknowledge(Exchange exchange) {
        visible(exchange);
        office.agreements().acknowledge(exchange.caller(), exchange.pathValue("id"));
        exchange.sendNothing(204);
    }

    private static ProblemException absent() {
        return Problem.of(ProblemType.NOT_FOUND).thrown();
    }
}
