package org.liaisonhub.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.server.http.Credentials.SystemCaller;
import org.liaisonhub.standards.InvalidValue;

/** One request and its response, as routes see them. Used by the one thread that serves the request. */
public final class Exchange {
    private final ServerRequest request;
    private final ServerResponse response;
    private final RequestBody body;
    private final String requestId;
    private final SessionCookie cookie;
    private Map<String, String> pathValues = Map.of();
    private @Nullable Caller caller;
    private @Nullable SignedIn session;
    private @Nullable SystemCaller system;
    private String sessionToken = "";
    private String bearer = "";
    private @Nullable Form query;
    private boolean begun;
    private boolean closing;

    public Exchange(
            ServerRequest request,
            ServerResponse response,
            ServerSettings settings,
            String requestId,
            SessionCookie cookie,
            ReadWatch watch) {
        this.request = request;
        this.response = response;
        this.body = new RequestBody(request, settings, watch);
        this.requestId = requestId;
        this.cookie = cookie;
    }

    public String method() {
        return request.prologue().method().text();
    }

    /** The decoded path, without the query. */
    public String path() {
        return request.path().path();
    }

    /** The part of the path that {@code {name}} of the route's template stands for. */
    public String pathValue(String name) {
        var value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route's template has no {" + name + "}");
        }
        return value;
    }

    /** One parameter of the query; empty when it is missing. */
    public Optional<String> query(String name) {
        if (query == null) {
            query = Form.parse(request.query().rawValue());
        }
        var values = query.all(name);
        if (values.size() > 1) {
            throw new InvalidValue(name, "given once");
        }
        return values.stream().findFirst();
    }

    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /** Every value of a header, in order. */
    public List<String> headers(String name) {
        return request.headers().all(HeaderNames.create(name), List::of);
    }

    /** The client certificates of the connection, its peer's own first: the peer has proved to hold its key. */
    public List<X509Certificate> certificates() {
        return request.remotePeer().tlsCertificates().stream()
                .flatMap(Arrays::stream)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The system that asks; empty for officers and where nobody is known. */
    public Optional<SystemCaller> system() {
        return Optional.ofNullable(system);
    }

    /** The bearer token that the request came with; empty without one. */
    public String bearer() {
        return bearer;
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

    /** Address of the peer, for limits; not for logs. */
    public String peerAddress() {
        return request.remotePeer().address() instanceof InetSocketAddress address && address.getAddress() != null
                ? address.getAddress().getHostAddress()
                : request.remotePeer().host();
    }

    public String requestId() {
        return requestId;
    }

    /** The whole body, at most {@link ServerSettings#maxBodyBytes()}; a larger one ends the request with 413. */
    public byte[] body() throws IOException {
        return body.whole();
    }

    /** The body as it comes in, at most {@link ServerSettings#maxBatchBytes()}. */
    public InputStream batchBody() {
        return body.batch();
    }

    /** The submitted form; the route need not check its token, that has been done. */
    public Form form() throws IOException {
        return body.form();
    }

    /** Whether the body is a submitted form. */
    public boolean hasForm() {
        return body.isForm();
    }

    /** Refuses with 415 any other media type of the body. */
    public void requireMediaType(String mediaType) {
        body.requireMediaType(mediaType);
    }

    public boolean hasMediaType(String mediaType) {
        return body.hasMediaType(mediaType);
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
        if (body.longUnread()) {
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

    public String authority() {
        return request.authority();
    }

    /** Every value of a cookie; more than one when somebody sent it twice. */
    public List<String> cookieValues(String name) {
        return request.headers().contains(HeaderNames.COOKIE)
                ? request.headers().cookies().all(name, List::of)
                : List.of();
    }

    public void matched(Map<String, String> values) {
        pathValues = values;
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
