package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** {@code /measures}: suspend at once, lift by two. For the administrators of the secretariat. Thread-safe. */
public final class MeasuresConsole {
    private static final String PATH = "/measures";
    /** Fields of the hub that are typed into the one field of this form. */
    private static final List<String> TARGETS = List.of("party", "agreement", "database", "record");

    private final Measures measures;
    private final Console console;

    /** Names of the nodes that do not work by it yet. */
    @FunctionalInterface
    private interface Change {
        List<String> apply(Caller by, long number, String reason);
    }

    public MeasuresConsole(Measures measures, Console console) {
        this.measures = measures;
        this.console = console;
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER);
        var releases = Guard.needsStepUp(Operation.ADMINISTER);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, administers, exchange -> show(exchange, 200, Map.of(), List.of(), List.of()))
                .post(PATH, administers, this::take)
                .post(PATH + "/{number}/ask-to-lift", releases, exchange -> change(exchange, this::askToLift))
                .post(PATH + "/{number}/lift", releases, exchange -> change(exchange, this::lift));
    }

    private void take(Exchange exchange) throws IOException {
        var form = exchange.form();
        var typed = Map.of(
                "kind", form.value("kind"),
                "target", form.value("target").strip(),
                "reason", form.value("reason").strip());
        try {
            var behind =
                    take(exchange.caller(), typed.getOrDefault("kind", ""), typed.getOrDefault("target", ""), typed);
            done(exchange, behind);
        } catch (InvalidValue refused) {
            var field = TARGETS.contains(refused.field()) ? "target" : refused.field();
            show(exchange, 422, typed, List.of(field), List.of());
        } catch (Denied refused) {
            show(exchange, 422, typed, List.of("target"), List.of());
        }
    }

    private List<String> take(Caller caller, String kind, String target, Map<String, String> typed) {
        var reason = typed.getOrDefault("reason", "");
        var effect =
                switch (kind) {
                    case "PARTY" -> measures.suspendParty(caller, target, reason);
                    case "AGREEMENT" -> measures.suspendAgreement(caller, target, reason);
                    case "RIGHT" -> {
                        var parts = target.split("\\s+", 2);
                        yield measures.suspendRight(caller, parts[0], parts.length > 1 ? parts[1] : "", reason);
                    }
                    case "RECORD" -> {
                        if (!target.matches("[0-9]{1,18}")) {
                            throw new InvalidValue("record", "the number of a record");
                        }
                        yield measures.suspendRecord(caller, Long.parseLong(target), reason);
                    }
                    default -> throw new InvalidValue("kind", "one of the kinds of measure");
                };
        return effect.behind();
    }

    private List<String> askToLift(Caller by, long number, String reason) {
        measures.askToLift(by, number, reason);
        return List.of();
    }

    private List<String> lift(Caller by, long number, String reason) {
        return measures.lift(by, number, reason).behind();
    }

    /** Back to the page; nodes that are behind are named at once, since the page asked for anew would not know them. */
    private void done(Exchange exchange, List<String> behind) {
        if (behind.isEmpty()) {
            exchange.redirect(PATH);
        } else {
            show(exchange, 200, Map.of(), List.of(), behind);
        }
    }

    private void change(Exchange exchange, Change change) {
        var number = exchange.pathValue("number");
        if (!number.matches("[0-9]{1,18}")) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        try {
            done(exchange, change.apply(exchange.caller(), Long.parseLong(number), ""));
        } catch (Denied refused) {
            if (!refused.reason().equals(Measures.TWO_PERSONS)) {
                throw refused;
            }
            show(exchange, 422, Map.of(), List.of("measure-" + number), List.of());
        } catch (InvalidValue unknown) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
    }

    private void show(
            Exchange exchange, int status, Map<String, String> typed, List<String> faults, List<String> behind) {
        var frame = console.frame(exchange, PATH);
        var caller = exchange.caller();
        var page = new MeasuresPage(
                frame,
                measures.list(caller),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("target", ""),
                typed.getOrDefault("reason", ""),
                caller.actor(),
                faults.stream().map(field -> fault(frame, field)).toList(),
                behind);
        console.show(exchange, status, "measures.jte", page);
    }

    private static Fault fault(Frame frame, String field) {
        var key = field.startsWith("measure-") ? Measures.TWO_PERSONS : field;
        return new Fault(field, frame.words().text("measures.fault." + key));
    }
}
