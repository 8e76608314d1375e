package org.liaisonhub.server.console.agreements;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.PartyKeys;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/**
 * {@code /agreements/keys}: the public keys of the officer's own party, for the secretariat of any; registered and
 * revoked, never made here.
 */
public final class KeysConsole {
    private static final String PATH = "/agreements/keys";

    private final PartyKeys keys;
    private final Parties parties;
    private final Clock clock;
    private final Console console;

    public KeysConsole(AgreementOffice office, Clock clock, Console console) {
        this.keys = office.keys();
        this.parties = office.parties();
        this.clock = clock;
        this.console = console;
    }

    public void register(Routes routes) {
        var manages = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, manages, exchange -> {
                    var party = party(exchange, exchange.query("party").orElse(""));
                    show(exchange, 200, party, "", "", List.of());
                })
                .post(PATH, manages, this::add)
                .post(PATH + "/revoke", manages, this::revoke);
    }

    /** The own party when none is named; another's keys are for the secretariat, and for others as absent. */
    private Party party(Exchange exchange, String code) {
        var own = exchange.caller().party();
        if (code.isEmpty() || code.equals(own.code())) {
            return own;
        }
        return parties.find(code)
                .filter(_ -> own.kind() == Party.Kind.SECRETARIAT)
                .orElseThrow(() -> new Denied(Decision.NOT_GRANTED));
    }

    private static String path(Exchange exchange, Party party) {
        boolean own = party.number() == exchange.caller().party().number();
        return own ? PATH : PATH + "?party=" + party.code();
    }

    private void add(Exchange exchange) throws IOException {
        var form = exchange.form();
        var party = party(exchange, form.value("party"));
        var key = form.value("key").strip();
        var label = form.value("label").strip();
        try {
            keys.add(exchange.caller(), party, key, label);
            exchange.redirect(path(exchange, party));
        } catch (InvalidValue fault) {
            var field = fault.field().equals("label") ? "label" : "key";
            // A private half that came here by mistake is not sent around once more.
            show(
                    exchange,
                    422,
                    party,
                    key.contains("\"d\"") ? "" : key,
                    label,
                    List.of(new Fault(field, fault.field() + ": " + fault.rule())));
        }
    }

    /** From now on; from an earlier time, when a key was lost before anybody noticed, over the API. */
    private void revoke(Exchange exchange) throws IOException {
        var form = exchange.form();
        var party = party(exchange, form.value("party"));
        try {
            keys.revoke(
                    exchange.caller(),
                    party,
                    form.value("kid"),
                    clock.instant(),
                    form.value("reason").strip());
            exchange.redirect(path(exchange, party));
        } catch (InvalidValue fault) {
            show(exchange, 422, party, "", "", List.of(new Fault("keys", fault.field() + ": " + fault.rule())));
        }
    }

    private void show(Exchange exchange, int status, Party party, String key, String label, List<Fault> faults) {
        var page = new KeysPage(
                console.frame(exchange, path(exchange, party)),
                party.name(),
                party.code(),
                keys.list(exchange.caller(), party),
                key,
                label,
                faults);
        console.show(exchange, status, "keys.jte", page);
    }
}
