package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.mandates.Mandates.Holder;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Form;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** {@code /mandates}: which part of a party's rights its units, officers and systems have. Thread-safe. */
public final class MandatesConsole {
    private static final String PATH = "/mandates";
    private static final String ONE = PATH + "/{party}/{subject}";
    /** In paths a colon ends a name. */
    private static final String UNIT_IN_PATH = "unit-";

    private static final String UNIT = "unit:";

    private final Mandates mandates;
    private final Access access;
    private final MandateChoices choices;
    private final Console console;

    public MandatesConsole(Mandates mandates, Access access, Definitions definitions, Console console) {
        this.mandates = mandates;
        this.access = access;
        this.choices = new MandateChoices(new Choices(access, definitions));
        this.console = console;
    }

    /** Adds the pages to the server. */
    public void register(Routes routes) {
        var administers = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, administers, this::list)
                .get(PATH + "/{party}", administers, exchange -> show(exchange, 200, "", List.of()))
                .post(PATH + "/{party}", administers, this::newUnit)
                .get(ONE, administers, exchange -> {
                    var holder = holder(exchange);
                    show(exchange, 200, holder, holder.given().orElse(Mandate.WHOLE), null);
                })
                .post(ONE, administers, this::give)
                .post(ONE + "/take-away", administers, this::takeAway);
    }

    /** Also the target of the form that chooses a party. */
    private void list(Exchange exchange) {
        var code = exchange.query("party").orElse("");
        exchange.redirect(PATH + "/" + (code.isEmpty() ? exchange.caller().party() : party(code)).code());
    }

    private void newUnit(Exchange exchange) throws IOException {
        var party = party(exchange.pathValue("party"));
        var code = exchange.form().value("unit").strip().toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z][A-Z0-9-]{0,19}")) {
            exchange.redirect(PATH + "/" + party.code() + "/" + UNIT_IN_PATH + code);
        } else {
            var fault = console.frame(exchange, PATH).words().text("mandates.fault.unit");
            show(exchange, 422, code, List.of(new Fault("unit", fault)));
        }
    }

    private void give(Exchange exchange) throws IOException {
        var holder = holder(exchange);
        var form = exchange.form();
        try {
            var mandate = read(form, holder);
            mandates.set(exchange.caller(), party(exchange.pathValue("party")), holder.subject(), mandate);
            exchange.redirect(PATH + "/" + exchange.pathValue("party"));
        } catch (InvalidValue | Denied refused) {
            show(exchange, 422, holder, typed(form, holder), refused);
        }
    }

    private void takeAway(Exchange exchange) {
        var holder = holder(exchange);
        try {
            mandates.takeAway(exchange.caller(), party(exchange.pathValue("party")), holder.subject());
            exchange.redirect(PATH + "/" + exchange.pathValue("party"));
        } catch (InvalidValue | Denied refused) {
            show(exchange, 422, holder, holder.given().orElse(Mandate.WHOLE), refused);
        }
    }

    private static Mandate read(Form form, Holder holder) {
        if (Confidentiality.ofWord(form.value("clearance")).isEmpty()) {
            throw new InvalidValue("clearance", Confidentiality.words());
        }
        return typed(form, holder);
    }

    /** What was typed, as far as it can be shown again. */
    private static Mandate typed(Form form, Holder holder) {
        return new Mandate(
                holder.isUnit() ? "" : form.value("inUnit"),
                form.value("channel").strip(),
                words(form.all("database")),
                words(form.all("operation")),
                Confidentiality.ofWord(form.value("clearance")).orElse(Confidentiality.OFFICIAL_USE));
    }

    /** The mark for all takes in every other. */
    private static Set<String> words(List<String> marked) {
        return marked.containsAll(Mandate.ALL) ? Mandate.ALL : Set.copyOf(marked);
    }

    private void show(Exchange exchange, int status, String unit, List<Fault> faults) {
        var caller = exchange.caller();
        var party = party(exchange.pathValue("party"));
        var holders = mandates.holders(caller, party);
        var frame = console.frame(exchange, PATH + "/" + party.code());
        var words = frame.words();
        var page = new MandatesPage(
                frame,
                party.code(),
                party.name(),
                choices.all().parties(caller.party()),
                holders.stream()
                        .filter(Holder::isUnit)
                        .map(one -> choices.line(one, words))
                        .toList(),
                holders.stream()
                        .filter(one -> !one.isUnit())
                        .map(one -> choices.line(one, words))
                        .toList(),
                unit,
                faults);
        console.show(exchange, status, "mandates.jte", page);
    }

    private void show(
            Exchange exchange, int status, Holder holder, Mandate mandate, @Nullable RuntimeException refused) {
        var caller = exchange.caller();
        var party = party(exchange.pathValue("party"));
        var path = PATH + "/" + party.code() + "/" + holder.subject().replace(UNIT, UNIT_IN_PATH);
        var frame = console.frame(exchange, path);
        var most = mandates.most(caller).orElse(null);
        var units = mandates.holders(caller, party).stream()
                .filter(Holder::isUnit)
                .map(one -> new Choice(one.name(), one.name()))
                .toList();
        var page = new MandatePage(
                frame,
                path,
                party.code(),
                holder.name(),
                holder.subject(),
                holder.given().isPresent(),
                mandate,
                units,
                choices.databases(caller.party(), most, mandate, frame.words()),
                MandateChoices.operations(most, mandate, frame.words()),
                MandateChoices.levels(most, mandate, frame.words()),
                most == null || most.databases().equals(Mandate.ALL),
                most == null || most.operations().equals(Mandate.ALL),
                refused == null ? List.of() : List.of(fault(frame, refused)));
        console.show(exchange, status, "mandate.jte", page);
    }

    private static Fault fault(Frame frame, RuntimeException refused) {
        return switch (refused) {
            case InvalidValue invalid ->
                new Fault(
                        invalid.field().equals("unit") ? "inUnit" : invalid.field(),
                        frame.words().text("mandates.fault." + invalid.field()));
            case Denied denied -> new Fault("main-content", frame.words().code("denied", denied.reason()));
            default -> throw refused;
        };
    }

    /** The one of the path; a unit that nobody has made yet is a new one. */
    private Holder holder(Exchange exchange) {
        var asked = exchange.pathValue("subject");
        var subject = asked.startsWith(UNIT_IN_PATH) ? UNIT + asked.substring(UNIT_IN_PATH.length()) : asked;
        return mandates.holders(exchange.caller(), party(exchange.pathValue("party"))).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .or(() -> Holder.newUnit(subject))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }

    /** A party that is not there is not the reader's to administer either. */
    private Party party(String code) {
        return access.world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Denied("not-granted"));
    }
}
