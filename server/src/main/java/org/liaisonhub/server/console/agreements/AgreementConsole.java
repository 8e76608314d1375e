package org.liaisonhub.server.console.agreements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementEvent;
import org.liaisonhub.hub.agreements.AgreementLife;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.AgreementView;
import org.liaisonhub.hub.measures.AgreementSuspension;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Words;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** The pages of agreements: what a party has agreed, to be read and acknowledged; the secretariat changes their life. */
public final class AgreementConsole {
    private static final String ROOT = "/agreements";
    private static final String VERSION = ROOT + "/{id}/{version}";

    private final AgreementOffice office;
    private final AgreementSuspension suspension;
    private final Definitions definitions;
    private final Console console;

    public AgreementConsole(
            AgreementOffice office, AgreementSuspension suspension, Definitions definitions, Console console) {
        this.office = office;
        this.suspension = suspension;
        this.definitions = definitions;
        this.console = console;
    }

    public void register(Routes routes) {
        var parties = Guard.needs(Operation.ADMINISTER_PARTY);
        var secretariat = Guard.needs(Operation.ADMINISTER);
        routes.showingErrorsWith(console.errorPages())
                .get(ROOT, parties, this::list)
                .get(ROOT + "/{id}", parties, exchange -> show(exchange, 200, asked(exchange), "", List.of()))
                .get(VERSION + "/document", parties, this::document)
                .post(VERSION + "/sign", parties, this::sign)
                .post(ROOT + "/{id}/acknowledge", parties, this::acknowledge)
                .post(ROOT + "/{id}/suspend", secretariat, exchange -> change(exchange, suspension::suspend))
                .post(
                        ROOT + "/{id}/lift",
                        Guard.needsStepUp(Operation.ADMINISTER),
                        exchange -> change(exchange, suspension::lift))
                .post(ROOT + "/{id}/end", secretariat, exchange -> change(exchange, office.life()::end));
    }

    private interface Change {
        AgreementLife.Effect apply(org.liaisonhub.hub.access.policy.Caller caller, String id, String reason);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var filed = office.agreements().filed();
        var rows = filed.list(caller).stream()
                .map(view -> row(view, filed.history(caller, view.id()), caller.party(), filed.today()))
                .toList();
        console.show(
                exchange,
                200,
                "agreements.jte",
                new AgreementsPage(console.frames().of(exchange, ROOT), rows));
    }

    private static AgreementsPage.Row row(
            AgreementView view, List<AgreementEvent> history, Party party, LocalDate today) {
        return new AgreementsPage.Row(
                view.id(),
                view.version(),
                view.title(),
                view.status().name(),
                view.document().map(known -> known.from().toString()).orElse(""),
                view.document()
                        .map(known -> known.until() == null ? "" : known.until().toString())
                        .orElse(""),
                view.document()
                        .map(known ->
                                known.review() == null ? "" : known.review().toString())
                        .orElse(""),
                view.reviewDue(today),
                (int) history.stream()
                        .filter(event -> event.open().contains(party.code()))
                        .count());
    }

    private static String asked(Exchange exchange) {
        return exchange.query("version").orElse("");
    }

    /** @param version number; empty for the newest */
    private AgreementView view(Exchange exchange, String version) {
        return office.agreements().filed().find(exchange.caller(), exchange.pathValue("id")).stream()
                .filter(one ->
                        version.isEmpty() || Integer.toString(one.version()).equals(version))
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }

    private void show(Exchange exchange, int status, String version, String notice, List<Fault> faults) {
        var caller = exchange.caller();
        var filed = office.agreements().filed();
        var view = view(exchange, version);
        var page = new AgreementPage(
                console.frames()
                        .of(exchange, ROOT + "/" + view.id() + (version.isEmpty() ? "" : "?version=" + view.version())),
                view,
                view.document().orElse(null),
                filed.find(caller, view.id()).stream()
                        .map(AgreementView::version)
                        .toList(),
                filed.history(caller, view.id()),
                definitions.all().stream()
                        .collect(Collectors.toMap(DatabaseDefinition::code, DatabaseDefinition::title)),
                caller.party().code(),
                caller.party().kind() == Party.Kind.SECRETARIAT,
                view.takes(caller.party()),
                notice,
                faults);
        console.show(exchange, status, "agreement.jte", page);
    }

    /** The exact bytes, as a file: what is signed is what was downloaded. */
    private void document(Exchange exchange) {
        var view = view(exchange, exchange.pathValue("version"));
        exchange.responseHeader(
                "Content-Disposition", "attachment; filename=\"" + view.id() + "-" + view.version() + ".yaml\"");
        exchange.send(200, "application/yaml", view.stored().document());
    }

    /** Takes a signature that was made elsewhere: no private key comes to the hub. */
    private void sign(Exchange exchange) throws IOException {
        var version = exchange.pathValue("version");
        var view = view(exchange, version);
        var form = exchange.form();
        var token = form.file("file")
                .map(file -> new String(file, StandardCharsets.US_ASCII))
                .orElseGet(() -> form.value("signature"))
                .strip();
        try {
            office.agreements().sign(exchange.caller(), view.id(), view.version(), token);
            exchange.redirect(ROOT + "/" + view.id() + "?version=" + version);
        } catch (InvalidValue fault) {
            var text = console.frames()
                    .of(exchange, ROOT)
                    .words()
                    .text("agreement.sign-refused", fault.field() + ": " + fault.rule());
            show(exchange, 422, version, "", List.of(new Fault("signature", text)));
        }
    }

    private void acknowledge(Exchange exchange) {
        office.agreements().acknowledge(exchange.caller(), exchange.pathValue("id"));
        exchange.redirect(ROOT + "/" + exchange.pathValue("id"));
    }

    private void change(Exchange exchange, Change change) throws IOException {
        var words = console.frames().of(exchange, ROOT).words();
        try {
            var effect = change.apply(
                    exchange.caller(),
                    exchange.pathValue("id"),
                    exchange.form().value("reason").strip());
            show(exchange, 200, "", notice(words, effect), List.of());
        } catch (Denied refused) {
            if (!refused.reason().equals(Measures.TWO_PERSONS)) {
                throw refused;
            }
            show(exchange, 422, "", words.text("measures.fault." + Measures.TWO_PERSONS), List.of());
        } catch (InvalidValue fault) {
            show(exchange, 422, "", words.text("agreement.refused", fault.field() + ": " + fault.rule()), List.of());
        }
    }

    private static String notice(Words words, AgreementLife.Effect effect) {
        var reached = effect.behind().isEmpty()
                ? words.text("agreement.everywhere")
                : words.text("agreement.behind", String.join(", ", effect.behind()));
        return effect.waitsForSecond() ? words.text("agreement.waits") : reached;
    }
}
