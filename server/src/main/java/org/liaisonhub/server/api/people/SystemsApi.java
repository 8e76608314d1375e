package org.liaisonhub.server.api.people;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaisonhub.hub.access.people.Authority;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.access.systems.Keys;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/systems}: tokens and certificates of a party's systems. */
public final class SystemsApi {
    private static final String PATH = "/api/v1/systems";
    private static final Guard ADMINISTRATORS = Guard.hasRole(Role.ADMINISTRATOR, Role.PARTY_ADMINISTRATOR);
    private static final int LONGEST_DAYS = 366;

    private final SignInParts parts;

    public SystemsApi(SignInParts parts) {
        this.parts = parts;
    }

    public void register(Routes routes) {
        routes.get(PATH, ADMINISTRATORS, this::list)
                .post(PATH + ":issue-token", ADMINISTRATORS, this::issue)
                .post(PATH + ":register-certificate", ADMINISTRATORS, this::registerCertificate)
                .post(PATH + "/tokens/{id}:revoke", ADMINISTRATORS, exchange -> {
                    var party = party(exchange);
                    ended(exchange, parts.systems().revokeToken(exchange.caller(), party, PartyOf.id(exchange)));
                })
                .post(PATH + "/certificates/{id}:revoke", ADMINISTRATORS, exchange -> {
                    var party = party(exchange);
                    ended(exchange, parts.systems().revokeCertificate(exchange.caller(), party, PartyOf.id(exchange)));
                });
    }

    private static final class Given {
        private String party = "";
        private String label = "";
        private String certificate = "";
        private long days;
        private final List<String> roles = new ArrayList<>();
    }

    private void list(Exchange exchange) {
        var party = party(exchange);
        var tokens = parts.systems().tokens(exchange.caller(), party);
        var certificates = parts.systems().certificates(exchange.caller(), party);
        exchange.sendJson(200, JsonOutput.object(out -> {
            JsonOutput.objects(out, "tokens", tokens, token -> {
                out.writeNumberProperty("id", token.id());
                write(out, token.label(), token.roles(), token.issuedAt(), token.expiresAt(), token.revoked());
            });
            JsonOutput.objects(out, "certificates", certificates, one -> {
                out.writeNumberProperty("id", one.id());
                out.writeStringProperty("keySha256", one.keyHash());
                write(out, one.label(), one.roles(), one.registeredAt(), one.expiresAt(), one.revoked());
            });
        }));
    }

    private void issue(Exchange exchange) throws IOException {
        var given = read(exchange, false);
        var party = PartyOf.named(parts.parties(), exchange, given.party);
        var issued = parts.systems()
                .issue(
                        exchange.caller(),
                        party,
                        given.label,
                        RoleWords.roles(given.roles),
                        Duration.ofDays(given.days));
        exchange.sendJson(201, JsonOutput.object(out -> {
            out.writeNumberProperty("id", issued.token().id());
            out.writeStringProperty("token", issued.secret());
            out.writeStringProperty("expiresAt", issued.token().expiresAt().toString());
        }));
    }

    private void registerCertificate(Exchange exchange) throws IOException {
        var given = read(exchange, true);
        var party = PartyOf.named(parts.parties(), exchange, given.party);
        // Before the certificate is looked at: what is wrong with it is nothing for whom it is not for.
        Authority.require(exchange.caller(), party);
        var registered = parts.systems()
                .register(
                        exchange.caller(),
                        party,
                        given.label,
                        RoleWords.roles(given.roles),
                        Keys.certificate(given.certificate),
                        Duration.ofDays(given.days));
        exchange.sendJson(201, JsonOutput.object(out -> {
            out.writeNumberProperty("id", registered.id());
            out.writeStringProperty("keySha256", registered.keyHash());
            out.writeStringProperty("expiresAt", registered.expiresAt().toString());
        }));
    }

    private static Given read(Exchange exchange, boolean withCertificate) throws IOException {
        exchange.requireMediaType("application/json");
        return JsonInput.read(exchange.body(), in -> {
            var given = new Given();
            in.object(name -> {
                switch (name) {
                    case "party" -> given.party = in.text();
                    case "label" -> given.label = in.text();
                    case "roles" -> given.roles.addAll(in.texts());
                    case "days" -> given.days = in.number(1, LONGEST_DAYS);
                    case "certificate" -> {
                        if (!withCertificate) {
                            return false;
                        }
                        given.certificate = in.text();
                    }
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return given;
        });
    }

    private Party party(Exchange exchange) {
        return PartyOf.inQuery(parts.parties(), exchange);
    }

    private static void ended(Exchange exchange, boolean done) {
        if (!done) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        exchange.sendNothing(204);
    }

    private static void write(
            JsonGenerator out, String label, Set<Role> roles, Instant since, Instant expires, boolean revoked) {
        out.writeStringProperty("label", label);
        JsonOutput.texts(out, "roles", RoleWords.words(roles));
        out.writeStringProperty("since", since.toString());
        out.writeStringProperty("expiresAt", expires.toString());
        out.writeBooleanProperty("revoked", revoked);
    }
}
