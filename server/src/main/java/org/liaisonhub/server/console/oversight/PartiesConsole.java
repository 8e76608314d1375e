package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.SignatureProofs.Verdict;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.agreements.AgreementView;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /parties}: who takes part, member states of organisations, restrictions of the own party. Thread-safe. */
public final class PartiesConsole {
    private static final String PATH = "/parties";
    private static final Pattern APART = Pattern.compile("[\\s,;]+");

    private final Choices choices;
    private final AgreementOffice office;
    private final MemberStates members;
    private final Restrictions restrictions;
    private final Console console;

    public PartiesConsole(
            Access access,
            Definitions definitions,
            AgreementOffice office,
            MemberStates members,
            Restrictions restrictions,
            Console console) {
        this.choices = new Choices(access, definitions);
        this.office = office;
        this.members = members;
        this.restrictions = restrictions;
        this.console = console;
    }

    @FunctionalInterface
    private interface Change {
        void apply() throws IOException;
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var manages = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, Guard.SIGNED_IN, exchange -> show(exchange, 200, null))
                .post(PATH + "/exclude", manages, exchange -> {
                    var form = exchange.form();
                    change(
                            exchange,
                            () -> restrictions.exclude(
                                    exchange.caller(), form.value("database"), form.value("excluded")));
                })
                .post(PATH + "/readmit", manages, exchange -> {
                    var form = exchange.form();
                    change(
                            exchange,
                            () -> restrictions.readmit(
                                    exchange.caller(), form.value("database"), form.value("excluded")));
                })
                .post(PATH + "/{code}/members", Guard.needs(Operation.ADMINISTER), exchange -> {
                    var codes = APART.splitAsStream(
                                    exchange.form().value("members").strip())
                            .filter(code -> !code.isEmpty())
                            .toList();
                    change(exchange, () -> members.set(exchange.caller(), exchange.pathValue("code"), codes));
                });
    }

    private void change(Exchange exchange, Change change) throws IOException {
        try {
            change.apply();
            exchange.redirect(PATH);
        } catch (InvalidValue refused) {
            show(exchange, 422, refused);
        }
    }

    private void show(Exchange exchange, int status, @Nullable InvalidValue refused) {
        var caller = exchange.caller();
        if (!caller.party().mayKnowOthers()) {
            throw new Denied(Decision.NOT_GRANTED);
        }
        var frame = console.frame(exchange, PATH);
        var words = frame.words();
        boolean manages = caller.roles().contains(Role.PARTY_ADMINISTRATOR)
                || caller.roles().contains(Role.ADMINISTRATOR);
        boolean administers =
                caller.roles().contains(Role.ADMINISTRATOR) && caller.party().kind() == Party.Kind.SECRETARIAT;
        var page = new PartiesPage(
                frame,
                groups(caller),
                manages ? kept(caller, frame) : List.of(),
                manages ? choices.databases(caller.party(), words) : List.of(),
                manages ? choices.others(caller.party()) : List.of(),
                manages,
                administers,
                refused == null ? List.of() : List.of(fault(frame, refused, exchange)));
        exchange.responseHeader("Vary", "Accept-Language, Cookie");
        exchange.sendText(status, "text/html", console.html("parties.jte", page));
    }

    /** The fault of the member states stands at the organisation whose list was sent. */
    private static Fault fault(Frame frame, InvalidValue refused, Exchange exchange) {
        var text = frame.words().text("parties.fault." + refused.field());
        return new Fault(
                refused.field().equals("members") ? "members-" + exchange.pathValue("code") : refused.field(), text);
    }

    private List<PartiesPage.Group> groups(Caller caller) {
        var parties = choices.access().world().parties();
        var agreements = office.agreements().filed().list(caller);
        var states = members.all();
        return Arrays.stream(Party.Kind.values())
                .map(kind -> new PartiesPage.Group(
                        kind,
                        parties.stream()
                                .filter(party -> party.kind() == kind)
                                .map(party -> line(
                                        party,
                                        states.getOrDefault(party.code(), new TreeSet<>()),
                                        agreements,
                                        party.number() == caller.party().number()))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private static PartiesPage.Line line(
            Party party, SortedSet<String> states, List<AgreementView> agreements, boolean own) {
        var taken = agreements.stream()
                .filter(view -> view.takes(party))
                .map(view -> new PartiesPage.Taken(
                        view.id(),
                        view.signatures().stream()
                                .anyMatch(one -> one.verdict() == Verdict.VALID
                                        && one.party().number() == party.number())))
                .toList();
        return new PartiesPage.Line(party.code(), party.name(), List.copyOf(states), taken, own);
    }

    private List<PartiesPage.Kept> kept(Caller caller, Frame frame) {
        return restrictions.list(caller).stream()
                .map(one -> new PartiesPage.Kept(
                        one.database(),
                        one.database().isEmpty() ? "" : choices.title(one.database(), frame.words()),
                        one.excluded(),
                        one.since().atOffset(ZoneOffset.UTC).toLocalDate().toString()))
                .toList();
    }
}
