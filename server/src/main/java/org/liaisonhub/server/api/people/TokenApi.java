package org.liaisonhub.server.api.people;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.access.systems.CertificateRefused;
import org.liaisonhub.hub.access.systems.ShortTokens;
import org.liaisonhub.server.api.JsonInput;
import org.liaisonhub.server.api.JsonOutput;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /api/v1/tokens:exchange}: a system gets a token of minutes for its certificate or its long-lived token. */
public final class TokenApi {
    private final SignInParts parts;

    public TokenApi(SignInParts parts) {
        this.parts = parts;
    }

    public void register(Routes routes) {
        routes.post("/api/v1/tokens:exchange", Guard.SYSTEM, this::exchange);
    }

    private static final class Wish {
        private long lifeSeconds = ShortTokens.LONGEST.toSeconds();
        private final List<String> roles = new ArrayList<>();
    }

    private void exchange(Exchange exchange) throws IOException {
        if (exchange.bearer().startsWith(ShortTokens.PREFIX)) {
            // Else a stolen one could be renewed for ever.
            throw Problem.of(ProblemType.DENIED).withRule("token-of-minutes").thrown();
        }
        exchange.requireMediaType("application/json");
        var wish = JsonInput.read(exchange.body(), in -> {
            var read = new Wish();
            in.object(name -> {
                switch (name) {
                    case "lifeSeconds" -> read.lifeSeconds = in.number(1, ShortTokens.LONGEST.toSeconds());
                    case "roles" -> read.roles.addAll(in.texts());
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return read;
        });
        try {
            var issued = parts.shortTokens()
                    .exchange(
                            exchange.caller(),
                            exchange.certificates(),
                            RoleWords.roles(wish.roles),
                            Duration.ofSeconds(wish.lifeSeconds));
            exchange.sendJson(200, JsonOutput.object(out -> {
                out.writeStringProperty("token", issued.secret());
                out.writeStringProperty("expiresAt", issued.expiresAt().toString());
                JsonOutput.texts(out, "roles", RoleWords.words(issued.roles()));
                out.writeBooleanProperty("bound", issued.bound());
            }));
        } catch (CertificateRefused refused) {
            throw Problem.of(ProblemType.UNAUTHENTICATED)
                    .withRule(refused.reason())
                    .thrown();
        }
    }
}
