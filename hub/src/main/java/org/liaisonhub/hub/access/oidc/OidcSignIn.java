package org.liaisonhub.hub.access.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.people.Identities;

/**
 * Signs officers in at a provider: authorization code with PKCE (RFC 7636), state and nonce. Nonce and verifier are
 * made of a secret that only the officer's browser keeps, so the hub stores neither. Whoever is not joined to an account
 * by an administrator gets in nowhere. Every attempt leaves an audit entry. Thread-safe.
 */
public final class OidcSignIn {
    private static final String OPERATION = "PROVIDER_SIGN_IN";
    private static final int LONGEST_PARAMETER = 4 << 10;

    private final OidcSettings settings;
    private final URI callback;
    private final BoundedHttp http = new BoundedHttp();
    private final Provider provider;
    private final IdTokens idTokens;
    private final Jdbi jdbi;
    private final Requests requests;
    private final Identities identities;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountLog log;
    private final Clock clock;

    /** @param callback where the provider sends the browser back to, as registered there */
    public OidcSignIn(
            OidcSettings settings,
            URI callback,
            DataSource database,
            Identities identities,
            Accounts accounts,
            Sessions sessions,
            AccountLog log,
            Clock clock) {
        this(
                settings,
                callback,
                Jdbi.create(database),
                new Requests(database, clock),
                identities,
                accounts,
                sessions,
                log,
                clock,
                System::nanoTime);
    }

    OidcSignIn(
            OidcSettings settings,
            URI callback,
            Jdbi jdbi,
            Requests requests,
            Identities identities,
            Accounts accounts,
            Sessions sessions,
            AccountLog log,
            Clock clock,
            LongSupplier nanos) {
        this.settings = settings;
        this.callback = callback;
        this.provider = new Provider(settings, http, nanos);
        this.idTokens = new IdTokens(settings, clock);
        this.jdbi = jdbi;
        this.requests = requests;
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Who signed in.
     *
     * @param strongAt when a second factor was proved at the provider, or null when the hub must ask for its own
     * @param session the id of the session that has begun
     */
    public record SignedIn(Account account, @Nullable Instant strongAt, String session) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "SignedIn[account=" + account.id() + ", strongAt=" + strongAt + "]";
        }
    }

    private record Judged(Account account, @Nullable Instant strongAt) {}

    /** What the provider sent back with the browser; a parameter that it did not send is empty. */
    public record Response(String code, String state, String iss, String error) {}

    /**
     * Where to send the browser.
     *
     * @param browser a secret that the browser keeps until it is back
     * @param again whether the officer is to prove everything anew
     * @throws OidcUnavailable when the provider does not answer
     */
    public URI begin(String browser, boolean again) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", callback.toString());
        query.put("scope", "openid");
        query.put("state", requests.begin(browser));
        query.put("nonce", derived("nonce", browser));
        query.put("code_challenge", text(sha256(derived("verifier", browser))));
        query.put("code_challenge_method", "S256");
        if (!settings.strongAcr().isEmpty()) {
            query.put("acr_values", String.join(" ", settings.strongAcr()));
        }
        if (again) {
            query.put("prompt", "login");
            query.put("max_age", "0");
        }
        var address = provider.metadata().authorization();
        return URI.create(address + (address.getQuery() == null ? "?" : "&") + form(query));
    }

    /**
     * Ends a sign-in that comes back.
     *
     * @throws OidcRefused by name; the refusal has left an audit entry
     * @throws OidcUnavailable when the provider does not answer
     */
    public SignedIn finish(Response response, String browser) {
        try {
            return enter(judge(response, browser));
        } catch (OidcRefused refused) {
            log.noteUnknown("", "", OPERATION, response.state(), refused.reason());
            throw refused;
        }
    }

    /** The use of the account, the session and the audit entry are one transaction. */
    private SignedIn enter(Judged judged) {
        var caller = judged.account().caller();
        return jdbi.inTransaction(handle -> {
            require(accounts.use(handle, judged.account()), "identity-unknown");
            var session = sessions.start(handle, judged.account(), judged.strongAt());
            log.note(handle, caller, OPERATION, caller.actor(), "ACCEPTED");
            return new SignedIn(judged.account(), judged.strongAt(), session);
        });
    }

    private Judged judge(Response response, String browser) {
        require(response.state().length() <= LONGEST_PARAMETER, "state-unknown");
        require(requests.end(response.state(), browser), "state-unknown");
        require(response.error().isEmpty(), "refused-by-provider");
        require(!response.code().isEmpty() && response.code().length() <= LONGEST_PARAMETER, "code-missing");
        var metadata = provider.metadata();
        // Source: RFC 9207, section 2.4: a code of another provider must not be handed to this one.
        require(
                response.iss().isEmpty()
                        ? !metadata.issInResponse()
                        : response.iss().equals(settings.issuer().toString()),
                "issuer-differs");
        var identity = idTokens.judge(
                idToken(metadata.token(), response.code(), browser), derived("nonce", browser), provider::keys);
        var account = identities
                .find(settings.issuer().toString(), identity.subject())
                .orElseThrow(() -> new OidcRefused("identity-unknown"));
        return new Judged(account, identity.strongAt());
    }

    private String idToken(URI address, String code, String browser) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("code_verifier", derived("verifier", browser));
        var headers = new LinkedHashMap<String, String>();
        var key = settings.clientKey();
        if (key == null) {
            var pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            form.put("client_id", settings.clientId());
            form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.put("client_assertion", ClientAssertion.of(settings.clientId(), key, address, clock.instant()));
        }
        var reply = http.post(address, form(form), headers);
        require(reply.status() == 200, "code-refused");
        var token = reply.json().path("id_token").asString("");
        require(!token.isEmpty(), "token-missing");
        return token;
    }

    private static String derived(String what, String browser) {
        return text(sha256(what + "\n" + browser));
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new OidcRefused(reason);
        }
    }
}
