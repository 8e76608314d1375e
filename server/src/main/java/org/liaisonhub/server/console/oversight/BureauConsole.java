package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.util.List;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /bureau}: a party's administrator says how its bureau is reached; the secretariat's for any. Thread-safe. */
public final class BureauConsole {
    private static final String PATH = "/bureau";

    private final Bureaux bureaux;
    private final Console console;

    public BureauConsole(Bureaux bureaux, Console console) {
        this.bureaux = bureaux;
        this.console = console;
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var manages = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, manages, exchange -> {
                    var party = party(exchange, exchange.query("party").orElse(""));
                    show(exchange, 200, party, bureaux.of(party.code()).orElse(BureauPage.NOTHING), List.of());
                })
                .post(PATH, manages, this::set);
    }

    /** The own party when none is named; another's is for the secretariat, and for others as absent. */
    private Party party(Exchange exchange, String code) {
        var caller = exchange.caller();
        return bureaux.permitted(caller, code.isEmpty() ? caller.party().code() : code);
    }

    private void set(Exchange exchange) throws IOException {
        var form = exchange.form();
        var party = party(exchange, form.value("party"));
        var typed = new Bureau(
                form.value("name").strip(),
                form.value("telephone").strip(),
                form.value("email").strip());
        var wrong = typed.faults();
        if (wrong.isEmpty()) {
            bureaux.set(exchange.caller(), party.code(), typed);
            exchange.redirect("/parties");
        } else {
            show(exchange, 422, party, typed, wrong);
        }
    }

    private void show(Exchange exchange, int status, Party party, Bureau typed, List<InvalidValue> wrong) {
        var frame = console.frame(exchange, PATH + "?party=" + party.code());
        var faults = wrong.stream()
                .map(fault -> new Fault(
                        fault.field(),
                        frame.words()
                                .text(
                                        typed.telephone().isEmpty()
                                                        && fault.field().equals("telephone")
                                                ? "bureau.fault.unreachable"
                                                : "bureau.fault." + fault.field())))
                .toList();
        console.show(
                exchange, status, "bureauform.jte", new BureauPage(frame, party.code(), party.name(), typed, faults));
    }
}
