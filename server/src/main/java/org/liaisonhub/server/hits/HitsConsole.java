package org.liaisonhub.server.hits;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.hits.Hit;
import org.liaisonhub.hub.hits.Hits;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.console.Words;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /hits}: whoever records for an owner verifies the hits of others on its records. Thread-safe. */
public final class HitsConsole {
    private static final String PATH = "/hits";
    private static final int PAGE = 20;

    private final Hits hits;
    private final Access access;
    private final InstantSource clock;
    private final Console console;

    public HitsConsole(Hits hits, Access access, InstantSource clock, Console console) {
        this.hits = hits;
        this.access = access;
        this.clock = clock;
        this.console = console;
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var records = Guard.needs(Operation.RECORD);
        routes.showingErrorsWith(console.errorPages())
                .get(
                        PATH,
                        records,
                        exchange -> show(exchange, 200, exchange.query("before").orElse(""), Refused.NONE))
                .post(PATH + "/{check}/{record}", records, this::verify);
    }

    /** A verdict that was refused: which one, and the field that is at fault. */
    private record Refused(String check, long record, String verdict, String reason, String field) {
        static final Refused NONE = new Refused("", 0, "", "", "");

        boolean isOf(Hit hit) {
            return record == hit.record() && check.equals(hit.check());
        }

        List<Fault> faults(Frame frame) {
            return field.isEmpty()
                    ? List.of()
                    : List.of(new Fault(
                            field + "-" + check + "-" + record, frame.words().text("hits.fault." + field)));
        }
    }

    private void verify(Exchange exchange) throws IOException {
        long record = NamedHit.record(exchange);
        var form = exchange.form();
        var verdict = form.value("verdict");
        var reason = form.value("reason").strip();
        var before = form.value("before");
        try {
            NamedHit.verify(hits, exchange, verdict, reason);
            exchange.redirect(PATH + "?given=" + record + (before.isEmpty() ? "" : "&before=" + encoded(before)));
        } catch (InvalidValue refused) {
            show(
                    exchange,
                    422,
                    before,
                    new Refused(exchange.pathValue("check"), record, verdict, reason, refused.field()));
        }
    }

    private void show(Exchange exchange, int status, String before, Refused refused) {
        var page = hits.open(exchange.caller(), before, PAGE);
        var frame = console.frame(exchange, before.isEmpty() ? PATH : PATH + "?before=" + encoded(before));
        var parties = access.world().parties().stream().collect(Collectors.toMap(Party::code, Party::name));
        var rows = page.hits().stream()
                .map(hit -> row(hit, frame, parties, refused))
                .toList();
        var given = exchange.query("given")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .orElse("");
        var shown = new HitsPage(frame, rows, before, page.next(), given, refused.faults(frame));
        console.show(exchange, status, "hits.jte", shown);
    }

    private HitsPage.Row row(Hit hit, Frame frame, Map<String, String> parties, Refused refused) {
        boolean again = refused.isOf(hit);
        return new HitsPage.Row(
                hit.check(),
                hit.record(),
                frame.words().database(hit.database().code(), hit.database().title()),
                parties.getOrDefault(hit.party(), hit.party()),
                Words.at(hit.at()),
                hit.result(),
                Words.at(hit.verifyBy()),
                hit.verifyBy().isBefore(clock.instant()),
                again ? refused.verdict() : "",
                again ? refused.reason() : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
