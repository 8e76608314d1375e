package org.liaisonhub.server.console.agreements;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.agreements.PartyKeys;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /agreements/keys}: the public keys of the officer's own party; registered and revoked, never made here. */
public final class KeysConsole {
    private static final String PATH = "/agreements/keys";

    private final PartyKeys keys;
    private final Clock clock;
    private final Console console;

    public KeysConsole(PartyKeys keys, Clock clock, Console console) {
        this.keys = keys;
        this.clock = clock;
        this.console = console;
    }

    public void register(Routes routes) {
        var parties = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, parties, exchange -> show(exchange, 200, "", "", List.of()))
                .post(PATH, parties, this::add)
                .post(PATH + "/revoke", parties, this::revoke);
    }

    private void add(Exchange exchange) throws IOException {
        var form = exchange.form();
        var key = form.value("key").strip();
        var label = form.value("label").strip();
        try {
            keys.add(exchange.caller(), exchange.caller().party(), key, label);
            exchange.redirect(PATH);
        } catch (InvalidValue fault) {
            var field = fault.field().equals("label") ? "label" : "key";
            // A private half that came here by mistake is not sent around once more.
            show(
                    exchange,
                    422,
                    key.contains("\"d\"") ? "" : key,
                    label,
                    List.of(new Fault(field, fault.field() + ": " + fault.rule())));
        }
    }

    /** From now on; from an earlier time, when a key was lost before anybody noticed, over the API. */
    private void revoke(Exchange exchange) throws IOException {
        var form = exchange.form();
        try {
            keys.revoke(
                    exchange.caller(),
                    exchange.caller().party(),
                    form.value("kid"),
                    clock.instant(),
                    form.value("reason").strip());
            exchange.redirect(PATH);
        } catch (InvalidValue fault) {
            show(exchange, 422, "", "", List.of(new Fault("keys", fault.field() + ": " + fault.rule())));
        }
    }

    private void show(Exchange exchange, int status, String key, String label, List<Fault> faults) {
        var party = exchange.caller().party();
        var page = new KeysPage(
                console.frame(exchange, PATH), party.name(), keys.list(exchange.caller(), party), key, label, faults);
        exchange.responseHeader("Vary", "Accept-Language, Cookie");
        exchange.sendText(status, "text/html", console.html("keys.jte", page));
    }
}
