package org.liaisonhub.server.api.oversight;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.measures.InterimMeasure;
import org.liaisonhub.hub.measures.MeasureEffect;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/measures} and {@code /api/v1/explanations}: suspend at once, lift by two, and tell why. */
public final class OversightRoutes {
    private static final int LONGEST_NUMBER = 18;

    private final Measures measures;
    private final Explanations explanations;

    public OversightRoutes(Measures measures, Explanations explanations) {
        this.measures = measures;
        this.explanations = explanations;
    }

    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER);
        // To lift gives data free again.
        var releases = Guard.needsStepUp(Operation.ADMINISTER);
        routes.get("/api/v1/measures", administers, this::list);
        routes.post("/api/v1/measures", administers, this::take);
        routes.post("/api/v1/measures/{number}:ask-to-lift", releases, exchange -> {
            send(exchange, 200, measures.askToLift(exchange.caller(), number(exchange), ""));
        });
        routes.post("/api/v1/measures/{number}:lift", releases, exchange -> {
            send(exchange, 200, measures.lift(exchange.caller(), number(exchange), ""));
        });
        // The service decides, so that an asking without the office is entered as one, EXPLAIN, and not as a guard.
        routes.post("/api/v1/explanations", Guard.SIGNED_IN, this::explain);
    }

    private void list(Exchange exchange) {
        var all = measures.list(exchange.caller());
        exchange.sendJson(
                200, JsonOutput.object(out -> JsonOutput.objects(out, "measures", all, one -> members(out, one))));
    }

    private void take(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var asked = JsonInput.read(exchange.body(), OversightInput::read);
        var caller = exchange.caller();
        var taken =
                switch (asked.kind) {
                    case "party" -> measures.suspendParty(caller, asked.party, asked.reason);
                    case "agreement" -> measures.suspendAgreement(caller, asked.agreement, asked.reason);
                    case "right" -> measures.suspendRight(caller, asked.party, asked.database, asked.reason);
                    case "record" -> measures.suspendRecord(caller, asked.record, asked.reason);
                    default -> throw new InvalidValue("kind", "party, agreement, right or record");
                };
        send(exchange, 201, taken);
    }

    private void explain(Exchange exchange) throws IOException {
        explanations.requireOffice(exchange.caller());
        exchange.requireMediaType("application/json");
        var asked = JsonInput.read(exchange.body(), OversightInput::read);
        var operation = Arrays.stream(Operation.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(asked.operation))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("operation", "an operation such as check or read-record"));
        var clearance = Confidentiality.ofWord(asked.clearance)
                .orElseThrow(() -> new InvalidValue("clearance", Confidentiality.words()));
        var because = explanations.explain(
                exchange.caller(),
                new Explanations.Why(
                        asked.party, asked.subject, operation, asked.database, asked.purpose, clearance, asked.record));
        exchange.sendJson(200, JsonOutput.object(out -> {
            out.writeBooleanProperty("permitted", because.permitted());
            JsonOutput.objects(out, "decidedBy", because.decidedBy(), step -> members(out, step));
            JsonOutput.objects(out, "steps", because.steps(), step -> members(out, step));
        }));
    }

    private static void members(JsonGenerator out, Step step) {
        out.writeStringProperty("rule", step.rule().name());
        out.writeBooleanProperty("passed", step.passed());
        out.writeStringProperty("agreement", step.agreement());
        out.writeStringProperty("article", step.article());
        out.writeStringProperty("about", step.about());
    }

    private static void send(Exchange exchange, int status, InterimMeasure measure) {
        exchange.sendJson(status, JsonOutput.object(out -> members(out, measure)));
    }

    private static void send(Exchange exchange, int status, MeasureEffect effect) {
        exchange.sendJson(status, JsonOutput.object(out -> {
            members(out, effect.measure());
            JsonOutput.texts(out, "behind", effect.behind());
        }));
    }

    private static void members(JsonGenerator out, InterimMeasure measure) {
        out.writeNumberProperty("number", measure.number());
        out.writeStringProperty("kind", measure.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringProperty("target", measure.target());
        out.writeStringProperty("reason", measure.reason());
        out.writeStringProperty("takenBy", measure.takenBy());
        out.writeStringProperty("takenAt", measure.takenAt().toString());
        if (measure.liftAskedBy() != null) {
            out.writeStringProperty("liftAskedBy", measure.liftAskedBy());
        }
        if (measure.liftedBy() != null) {
            out.writeStringProperty("liftedBy", measure.liftedBy());
        }
        out.writeBooleanProperty("inForce", measure.inForce());
    }

    private static long number(Exchange exchange) {
        var text = exchange.pathValue("number");
        if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        return Long.parseLong(text);
    }
}
