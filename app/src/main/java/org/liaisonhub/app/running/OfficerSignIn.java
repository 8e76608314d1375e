package org.liaisonhub.app.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.liaisonhub.app.running.HubClient.Refused;
import org.liaisonhub.server.http.SessionCookie;

/**
 * Signs an officer in at a hub, as the console does, for what a person must do and no system may. Password and code are
 * asked for; they are neither options, which others on the machine can read, nor kept.
 */
public final class OfficerSignIn {
    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?liaison)=([^;]+);.*");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final UnaryOperator<String> ask;

    /** @param ask asks the person on the terminal for what it names */
    public OfficerSignIn(HubClient hub, UnaryOperator<String> ask) {
        this.address = hub.address();
        this.ask = ask;
    }

    /** The name of the cookie of a session, and its secret. */
    private record Session(String cookie, String secret) {
        String[] headers() {
            return new String[] {"Cookie", cookie + "=" + secret, "X-CSRF-Token", SessionCookie.formToken(secret)};
        }
    }

    /**
     * Speaks to the hub as that officer.
     *
     * @throws Refused when name, password or code are wrong, or the officer has no second factor yet
     */
    public HubClient signIn(String name) {
        var form = "name=" + encoded(name) + "&password=" + encoded(ask.apply("Password of " + name));
        var session = session(send(post("/sign-in", form)), "name or password wrong, or too many attempts");
        var looked = send(HttpRequest.newBuilder(address.resolve("/api/v1/parties"))
                .headers(session.headers())
                .build());
        if (looked.statusCode() == 403 && looked.body().contains("enrolment-needed")) {
            throw new Refused("enrol a second factor in the console first");
        }
        if (looked.statusCode() == 403) {
            var code = "csrf=" + encoded(SessionCookie.formToken(session.secret())) + "&code="
                    + encoded(ask.apply("Code of " + name));
            var proved = send(post("/second-factor", code, session.headers()));
            session = session(proved, "the code was not taken");
        }
        return new HubClient(address, session.headers());
    }

    private static Session session(HttpResponse<String> response, String otherwise) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(cookie -> cookie.matches() && response.statusCode() == 303)
                .map(cookie -> new Session(cookie.group(1), cookie.group(2)))
                .findFirst()
                .orElseThrow(() -> new Refused(otherwise));
    }

    private HttpRequest post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new Refused("the connection to the hub at " + address + " broke");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
