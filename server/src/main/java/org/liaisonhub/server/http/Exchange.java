package org.liaisonhub.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.server.http.Credentials.SystemCaller;

/** One request and its response, as routes see them. Used by the one thread that serves the request. */
public final class Exchange extends ReceivedRequest {
    private final ServerResponse response;
    private final SessionCookie cookie;
    private @Nullable Caller caller;
    private @Nullable SignedIn session;
    private @Nullable SystemCaller system;
    private String sessionToken = "";
    private String bearer = "";
    private boolean begun;
    private boolean closing;

    public Exchange(
            ServerRequest request,
            ServerResponse response,
            ServerSettings settings,
            String requestId,
            SessionCookie cookie,
            ReadWatch watch) {
        super(request, new RequestBody(request, settings, watch), requestId);
        this.response = response;
        this.cookie = cookie;
    }

    /** The system that asks; empty for officers and where nobody is known. */
    public Optional<SystemCaller> system() {
        return Optional.ofNullable(system);
    }

    /** The bearer token that the request came with; empty without one. */
    public String bearer() {
        return bearer;
    }

    /** Whether anything says who asks. */
    public boolean known() {
        return caller != null;
    }

    /** Who asks. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("nobody is signed in; the route is public");
        }
        return caller;
    }

    /** The officer with a session; empty for systems and on public routes for people not signed in. */
    public Optional<SignedIn> session() {
        return Optional.ofNullable(session);
    }

    /** What a form of this session must carry in its field {@code csrf}, or a script in {@code X-CSRF-Token}. */
    public String formToken() {
        return sessionToken.isEmpty() ? "" : SessionCookie.formToken(sessionToken);
    }

    public Exchange responseHeader(String name, String value) {
        response.headers().set(HeaderValues.create(HeaderNames.create(name), value));
        return this;
    }

    /** Gives the browser the cookie of a session that was just opened or renewed; forms of the answer go with it. */
    public void keepSession(String token) {
        sessionToken = token;
        setCookie(cookie.set(token));
    }

    /** Sends one more cookie. */
    public void setCookie(String value) {
        response.headers().add(HeaderValues.create(HeaderNames.SET_COOKIE, value));
    }

    /** The token of the session that the request came with, empty without one: to end it. */
    public String sessionToken() {
        return sessionToken;
    }

    /** Takes the cookie back. */
    public void dropSession() {
        setCookie(cookie.clear());
    }

    /** Sends a whole response. */
    public void send(int status, String contentType, byte[] body) {
        begun = true;
        response.status(Status.create(status));
        response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, contentType));
        if ("HEAD".equals(method())) {
            response.headers().set(HeaderValues.create(HeaderNames.CONTENT_LENGTH, body.length));
            response.send();
        } else {
            response.send(body);
        }
    }

    public void sendText(int status, String contentType, String body) {
        send(status, contentType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public void sendJson(int status, byte[] json) {
        send(status, "application/json", json);
    }

    /** Sends a status without a body. */
    public void sendNothing(int status) {
        begun = true;
        response.status(Status.create(status)).send();
    }

    /** Sends the browser on with a GET. */
    public void redirect(String location) {
        responseHeader("Location", location);
        sendNothing(303);
    }

    /** Begins a response that is written as it comes about; the caller closes it. */
    public OutputStream stream(int status, String contentType) {
        begun = true;
        response.status(Status.create(status));
        response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, contentType));
        return response.outputStream();
    }

    /** After a failure: what is left of a long body is not worth reading only to keep the connection. */
    public void closeUnlessRead() {
        if (longUnread()) {
            closeAfterwards();
        }
    }

    public void closeIfAsked() {
        if (header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            closeAfterwards();
        }
    }

    private void closeAfterwards() {
        closing = true;
        response.headers().set(HeaderValues.CONNECTION_CLOSE);
    }

    public boolean closing() {
        return closing;
    }

    public boolean begun() {
        return begun;
    }

    public SessionCookie cookie() {
        return cookie;
    }

    public void identified(SystemCaller who, String token) {
        caller = who.caller();
        system = who;
        bearer = token;
    }

    public void identified(SignedIn who, String token) {
        caller = who.caller();
        session = who;
        sessionToken = token;
    }
}
