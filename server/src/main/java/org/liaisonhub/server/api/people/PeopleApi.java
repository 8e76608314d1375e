package org.liaisonhub.server.api.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.people.Invitations.Invitation;
import org.liaisonhub.hub.access.people.People;
import org.liaisonhub.hub.access.people.Person;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/people}: joiners and leavers of a party. Somebody of another party is as absent. */
public final class PeopleApi {
    private static final String PATH = "/api/v1/people";
    private static final Guard ADMINISTRATORS = Guard.hasRole(Role.ADMINISTRATOR, Role.PARTY_ADMINISTRATOR);

    private final SignInParts parts;
    private final People people;

    public PeopleApi(SignInParts parts) {
        this.parts = parts;
        this.people = parts.people();
    }

    public void register(Routes routes) {
        routes.get(PATH, ADMINISTRATORS, this::list)
                .post(PATH, ADMINISTRATORS, this::invite)
                .get(PATH + "/{id}", ADMINISTRATORS, exchange -> {
                    var person = person(exchange);
                    exchange.sendJson(200, JsonOutput.object(out -> write(out, person)));
                })
                .get(PATH + "/{id}/sessions", ADMINISTRATORS, this::sessions)
                .post(PATH + "/{id}:invite", ADMINISTRATORS, this::inviteAgain)
                .post(PATH + "/{id}:change-roles", ADMINISTRATORS, this::changeRoles)
                .post(PATH + "/{id}:join-identity", Guard.hasRole(Role.ADMINISTRATOR), this::joinIdentity)
                .post(PATH + "/{id}:disable", ADMINISTRATORS, changing(people::disable))
                .post(PATH + "/{id}:enable", ADMINISTRATORS, changing(people::enable))
                .post(PATH + "/{id}:reset-second-factor", ADMINISTRATORS, changing(people::resetSecondFactor))
                .post(PATH + "/{id}:end-sessions", ADMINISTRATORS, changing(people::endSessions));
    }

    private void list(Exchange exchange) {
        var all = people.list(exchange.caller(), PartyOf.inQuery(parts.parties(), exchange));
        exchange.sendJson(
                200, JsonOutput.object(out -> JsonOutput.objects(out, "people", all, person -> write(out, person))));
    }

    private static final class Joiner {
        private String party = "";
        private String signInName = "";
        private String displayName = "";
        private final List<String> roles = new ArrayList<>();
    }

    private void invite(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), in -> {
            var joiner = new Joiner();
            in.object(name -> {
                switch (name) {
                    case "party" -> joiner.party = in.text();
                    case "signInName" -> joiner.signInName = in.text();
                    case "displayName" -> joiner.displayName = in.text();
                    case "roles" -> joiner.roles.addAll(in.texts());
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return joiner;
        });
        var party = PartyOf.named(parts.parties(), exchange, given.party);
        var invitation = people.invite(
                exchange.caller(), party, given.signInName, given.displayName, RoleWords.roles(given.roles));
        exchange.responseHeader("Location", PATH + "/" + invitation.account().id());
        exchange.sendJson(201, invitation(invitation));
    }

    private void inviteAgain(Exchange exchange) {
        exchange.sendJson(
                200,
                invitation(
                        people.inviteAgain(exchange.caller(), person(exchange).account())));
    }

    private void changeRoles(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var roles = JsonInput.read(exchange.body(), in -> {
            var words = new ArrayList<String>();
            in.object(name -> {
                boolean known = "roles".equals(name);
                if (known) {
                    words.addAll(in.texts());
                }
                return known;
            });
            return RoleWords.roles(words);
        });
        people.changeRoles(exchange.caller(), person(exchange).account(), roles);
        exchange.sendNothing(204);
    }

    private void joinIdentity(Exchange exchange) throws IOException {
        exchange.requireMediaType("application/json");
        var given = JsonInput.read(exchange.body(), in -> {
            var values = new String[] {"", ""};
            in.object(name -> {
                switch (name) {
                    case "issuer" -> values[0] = in.text();
                    case "subject" -> values[1] = in.text();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return values;
        });
        parts.identities().join(exchange.caller(), person(exchange).account(), given[0], given[1]);
        exchange.sendNothing(204);
    }

    private void sessions(Exchange exchange) {
        var sessions = parts.sessions().list(person(exchange).account().id());
        exchange.sendJson(
                200,
                JsonOutput.object(out -> JsonOutput.objects(out, "sessions", sessions, session -> {
                    out.writeNumberProperty("number", session.number());
                    out.writeStringProperty("startedAt", session.startedAt().toString());
                    out.writeStringProperty("seenAt", session.seenAt().toString());
                })));
    }

    private org.liaisonhub.server.http.RouteHandler changing(BiConsumer<Caller, Account> change) {
        return exchange -> {
            change.accept(exchange.caller(), person(exchange).account());
            exchange.sendNothing(204);
        };
    }

    private Person person(Exchange exchange) {
        return people.find(exchange.caller(), PartyOf.id(exchange))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }

    private static byte[] invitation(Invitation invitation) {
        return JsonOutput.object(out -> {
            out.writeNumberProperty("id", invitation.account().id());
            out.writeStringProperty("code", invitation.code());
            out.writeStringProperty("expiresAt", invitation.expiresAt().toString());
        });
    }

    private static void write(JsonGenerator out, Person person) {
        var account = person.account();
        out.writeNumberProperty("id", account.id());
        out.writeStringProperty("signInName", account.signInName());
        out.writeStringProperty("displayName", account.displayName());
        out.writeStringProperty("party", account.party().code());
        JsonOutput.texts(out, "roles", RoleWords.words(account.roles()));
        out.writeStringProperty("state", person.state().name());
        out.writeBooleanProperty("secondFactor", person.secondFactor());
        out.writeBooleanProperty("outsideIdentity", person.outsideIdentity());
        out.writeStringProperty("lastUsedAt", person.lastUsedAt().toString());
    }
}
