package org.liaisonhub.server.console.oversight;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.people.Authority;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Form;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/**
 * {@code /parties}: who takes part and who joins, member states of organisations, restrictions of the own party.
 * Thread-safe.
 */
public final class PartiesConsole {
    private static final String PATH = "/parties";
    private static final Pattern APART = Pattern.compile("[\\s,;]+");

    private final Choices choices;
    private final PartyLines lines;
    private final Admissions admissions;
    private final MemberStates members;
    private final Restrictions restrictions;
    private final Console console;

    public PartiesConsole(
            Access access,
            Definitions definitions,
            AgreementOffice office,
            Admissions admissions,
            MemberStates members,
            Bureaux bureaux,
            Restrictions restrictions,
            Console console) {
        this.choices = new Choices(access, definitions);
        this.lines = new PartyLines(access, office, members, bureaux);
        this.admissions = admissions;
        this.members = members;
        this.restrictions = restrictions;
        this.console = console;
    }

    @FunctionalInterface
    private interface Change {
        void apply(Form form);
    }

    /** What is shown beside the parties themselves: what was typed, what came of it, what is wrong with it. */
    private record Shown(Newcomer typed, @Nullable Party joined, List<Fault> faults) {
        static final Newcomer NOTHING = new Newcomer("", "", "");

        static Shown faulty(Fault fault) {
            return new Shown(NOTHING, null, List.of(fault));
        }
    }

    /** Adds the page to the server. */
    public void register(Routes routes) {
        var manages = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(
                        PATH,
                        Guard.SIGNED_IN,
                        exchange -> show(exchange, 200, new Shown(Shown.NOTHING, joined(exchange), List.of())))
                // The service decides, so that a refusal is entered as what was tried, PARTY_JOIN, and not as a guard.
                .post(PATH, Guard.SIGNED_IN, this::join)
                .post(PATH + "/{code}/name", Guard.SIGNED_IN, this::rename)
                .post(PATH + "/exclude", manages, exchange -> {
                    change(
                            exchange,
                            form -> restrictions.exclude(
                                    exchange.caller(), form.value("database"), form.value("excluded")),
                            faults(exchange)::ofRestriction);
                })
                .post(PATH + "/readmit", manages, exchange -> {
                    change(
                            exchange,
                            form -> restrictions.readmit(
                                    exchange.caller(), form.value("database"), form.value("excluded")),
                            faults(exchange)::ofRestriction);
                })
                .post(PATH + "/{code}/members", Guard.needs(Operation.ADMINISTER), this::setMembers);
    }

    private PartyFaults faults(Exchange exchange) {
        return new PartyFaults(console.frame(exchange, PATH).words());
    }

    /** The page of the party that was just taken in says what comes next. */
    private @Nullable Party joined(Exchange exchange) {
        var code = exchange.query("joined").orElse("");
        return choices.access().world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private void join(Exchange exchange) throws IOException {
        admissions.permitJoin(exchange.caller());
        var form = exchange.form();
        var typed = new Newcomer(
                form.value("code").strip().toUpperCase(Locale.ROOT),
                form.value("name").strip(),
                form.value("kind"));
        var wrong = typed.faults();
        if (wrong.isEmpty()) {
            try {
                var party = admissions.join(exchange.caller(), typed);
                exchange.redirect(PATH + "?joined=" + party.code());
                return;
            } catch (InvalidValue taken) {
                wrong = List.of(taken);
            }
        }
        var words = faults(exchange);
        var told = wrong.stream().map(fault -> words.ofJoining(fault, typed)).toList();
        show(exchange, 422, new Shown(typed, null, told));
    }

    private void rename(Exchange exchange) throws IOException {
        admissions.permitRename(exchange.caller());
        var code = exchange.pathValue("code");
        change(
                exchange,
                form -> admissions.rename(
                        exchange.caller(), code, form.value("name").strip()),
                _ -> faults(exchange).ofRenaming(code));
    }

    private void setMembers(Exchange exchange) throws IOException {
        var code = exchange.pathValue("code");
        change(
                exchange,
                form -> {
                    var codes = APART.splitAsStream(form.value("members").strip())
                            .filter(member -> !member.isEmpty())
                            .toList();
                    members.set(exchange.caller(), code, codes);
                },
                fault -> faults(exchange).ofMembers(fault, code));
    }

    private void change(Exchange exchange, Change change, Function<InvalidValue, Fault> worded) throws IOException {
        try {
            change.apply(exchange.form());
            exchange.redirect(PATH);
        } catch (InvalidValue refused) {
            show(exchange, 422, Shown.faulty(worded.apply(refused)));
        }
    }

    private void show(Exchange exchange, int status, Shown shown) {
        var caller = exchange.caller();
        if (!caller.party().mayKnowOthers()) {
            throw new Denied(Decision.NOT_GRANTED);
        }
        var administers = Authority.overAll(caller);
        var joined = administers ? shown.joined() : null;
        var frame = console.frame(exchange, joined == null ? PATH : PATH + "?joined=" + joined.code());
        var words = frame.words();
        boolean manages = caller.roles().contains(Role.PARTY_ADMINISTRATOR)
                || caller.roles().contains(Role.ADMINISTRATOR);
        var page = new PartiesPage(
                frame,
                lines.groups(caller),
                manages ? kept(caller, frame) : List.of(),
                manages ? choices.databases(caller.party(), words) : List.of(),
                manages ? choices.others(caller.party()) : List.of(),
                manages,
                administers,
                shown.typed(),
                joined,
                shown.faults());
        console.show(exchange, status, "parties.jte", page);
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
