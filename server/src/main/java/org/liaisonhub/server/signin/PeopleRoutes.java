package org.liaisonhub.server.signin;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.people.Authority;
import org.liaisonhub.hub.access.people.People;
import org.liaisonhub.hub.access.people.Person;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.api.people.RoleWords;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** {@code /people}: joiners and leavers, for the administrators of a party and of the hub. */
public final class PeopleRoutes {
    private static final String PATH = "/people";
    private static final Guard ADMINISTRATORS = Guard.hasRole(Role.ADMINISTRATOR, Role.PARTY_ADMINISTRATOR);

    private final PageRoutes pages;
    private final People people;
    private final Map<String, Change> changes;

    /** A change of an account; returns a code that is to be handed over, or nothing. */
    @FunctionalInterface
    private interface Change {
        String apply(Caller by, Account account);
    }

    public PeopleRoutes(PageRoutes pages) {
        this.pages = pages;
        this.people = pages.parts().people();
        this.changes = Map.of(
                "invite", (by, account) -> people.inviteAgain(by, account).code(),
                "disable", silently(people::disable),
                "enable", silently(people::enable),
                "reset-second-factor", silently(people::resetSecondFactor),
                "end-sessions", silently(people::endSessions));
    }

    private static Change silently(java.util.function.BiConsumer<Caller, Account> change) {
        return (by, account) -> {
            change.accept(by, account);
            return "";
        };
    }

    public void register(Routes routes) {
        pages.shown(routes)
                .get(PATH, ADMINISTRATORS, this::list)
                .post(PATH, ADMINISTRATORS, this::invite)
                .post(PATH + "/{id}/roles", ADMINISTRATORS, this::roles)
                .post(PATH + "/{id}/{change}", ADMINISTRATORS, this::change);
    }

    private void list(Exchange exchange) {
        var party = party(exchange, exchange.query("party").orElse(""));
        show(exchange, 200, party, "", Map.of(), null);
    }

    private void invite(Exchange exchange) throws IOException {
        var form = exchange.form();
        var party = party(exchange, form.value("party"));
        var typed = Map.of("signInName", form.value("signInName").strip(), "displayName", form.value("displayName"));
        try {
            var roles = RoleWords.roles(form.all("role"));
            var invitation = people.invite(
                    exchange.caller(),
                    party,
                    form.value("signInName").strip(),
                    form.value("displayName").strip(),
                    roles);
            show(exchange, 200, party, invitation.code(), Map.of(), null);
        } catch (InvalidValue | Denied refused) {
            show(exchange, 422, party, "", typed, refused);
        }
    }

    private void roles(Exchange exchange) throws IOException {
        var account = account(exchange);
        try {
            var roles = RoleWords.roles(exchange.form().all("role"));
            people.changeRoles(exchange.caller(), account, roles);
            exchange.redirect(PATH + "?party=" + account.party().code());
        } catch (InvalidValue | Denied refused) {
            show(exchange, 422, account.party(), "", Map.of(), refused);
        }
    }

    private void change(Exchange exchange) {
        var account = account(exchange);
        var change = changes.get(exchange.pathValue("change"));
        if (change == null) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        try {
            var code = change.apply(exchange.caller(), account);
            if (code.isEmpty()) {
                exchange.redirect(PATH + "?party=" + account.party().code());
            } else {
                show(exchange, 200, account.party(), code, Map.of(), null);
            }
        } catch (Denied refused) {
            show(exchange, 422, account.party(), "", Map.of(), refused);
        }
    }

    private void show(
            Exchange exchange,
            int status,
            Party party,
            String invitation,
            Map<String, String> typed,
            @org.jspecify.annotations.Nullable RuntimeException refused) {
        var by = exchange.caller();
        var frame = pages.frame(exchange, PATH);
        var lines =
                people.list(by, party).stream().map(person -> line(by, person)).toList();
        var parties = Authority.overAll(by) ? pages.parts().parties().list() : List.of(by.party());
        pages.show(
                exchange,
                status,
                "people.jte",
                new PeoplePage(
                        frame,
                        party.name(),
                        party.code(),
                        parties.stream()
                                .map(one -> new PeoplePage.Choice(one.code(), one.name()))
                                .toList(),
                        lines,
                        RoleWords.words(Authority.mayGive(by, party)),
                        invitation,
                        typed.getOrDefault("signInName", ""),
                        typed.getOrDefault("displayName", ""),
                        refused == null ? List.of() : faults(frame, refused)));
    }

    private static List<Fault> faults(Frame frame, RuntimeException refused) {
        var words = frame.words();
        return switch (refused) {
            case InvalidValue invalid -> List.of(new Fault(invalid.field(), words.text("people.rule", invalid.rule())));
            case Denied denied -> List.of(new Fault("main-content", words.code("denied", denied.reason())));
            default -> throw refused;
        };
    }

    private static PeoplePage.Line line(Caller by, Person person) {
        var account = person.account();
        boolean may = Authority.mayGive(by, account.party()).containsAll(account.roles());
        boolean own = by.actor().equals(account.caller().actor());
        return new PeoplePage.Line(
                account.id(),
                account.signInName(),
                account.displayName(),
                RoleWords.words(account.roles()),
                person.state().name(),
                person.secondFactor(),
                person.lastUsedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                may && !own,
                actions(person, may, own));
    }

    private static List<String> actions(Person person, boolean may, boolean own) {
        var actions = new ArrayList<String>();
        if (!may) {
            return actions;
        }
        var open = Set.of(Person.State.ACTIVE, Person.State.INVITED).contains(person.state());
        actions.add(open ? "disable" : "enable");
        if (open && !own) {
            actions.add("invite");
            actions.add("end-sessions");
        }
        if (person.secondFactor() && !own) {
            actions.add("reset-second-factor");
        }
        return actions;
    }

    private Party party(Exchange exchange, String code) {
        var by = exchange.caller();
        var party = code.isEmpty() || code.equals(by.party().code())
                ? by.party()
                : pages.parts().parties().find(code).orElseThrow(() -> new Denied("not-granted"));
        Authority.require(by, party);
        return party;
    }

    private Account account(Exchange exchange) {
        var id = exchange.pathValue("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        return people.find(exchange.caller(), Long.parseLong(id))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown())
                .account();
    }
}
