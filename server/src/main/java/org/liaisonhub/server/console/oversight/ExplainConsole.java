package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.oversight.Because;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /explain}: why may this party (not) see this? For data protection officers. Thread-safe. */
public final class ExplainConsole {
    private static final String PATH = "/explain";

    private final Explanations explanations;
    private final Choices choices;
    private final Console console;

    public ExplainConsole(Explanations explanations, Access access, Definitions definitions, Console console) {
        this.explanations = explanations;
        this.choices = new Choices(access, definitions);
        this.console = console;
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var officer = Guard.needs(Operation.AUDIT);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, officer, this::empty)
                .post(PATH, Guard.SIGNED_IN, this::explain);
    }

    private void empty(Exchange exchange) {
        show(exchange, 200, ExplainForm.read(field -> exchange.query(field).orElse("")), List.of(), null);
    }

    private void explain(Exchange exchange) throws IOException {
        // Not left to the guard, so that an asking without the office is entered as one, EXPLAIN.
        explanations.requireOffice(exchange.caller());
        var form = ExplainForm.read(exchange.form()::value);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            show(exchange, 422, form, faults, null);
            return;
        }
        try {
            show(exchange, 200, form, List.of(), explanations.explain(exchange.caller(), form.why()));
        } catch (InvalidValue invalid) {
            show(exchange, 422, form, List.of(invalid.field()), null);
        }
    }

    private void show(Exchange exchange, int status, ExplainForm form, List<String> faults, @Nullable Because because) {
        var frame = console.frame(exchange, PATH);
        var words = frame.words();
        var party = exchange.caller().party();
        var offered = Map.of(
                "party", choices.parties(party),
                "operation", Choices.operations(words),
                "database", choices.databases(party, words),
                "purpose", choices.purposes(words),
                "clearance", Choices.levels(words));
        var answer = because == null
                ? null
                : ExplainPage.Answer.of(
                        because.permitted(),
                        ExplainPage.articles(because),
                        ExplainPage.sections(because.steps(), choices, frame));
        var page = new ExplainPage(
                frame,
                form,
                faults.stream().map(field -> fault(frame, field)).toList(),
                offered,
                answer,
                frame.managesAgreements());
        console.show(exchange, status, "explain.jte", page);
    }

    private static Fault fault(Frame frame, String field) {
        return new Fault(field, frame.words().text("explain.fault." + field));
    }
}
