package org.liaisonhub.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/** The request of an exchange, as it came in; nothing of it is believed yet. */
abstract sealed class ReceivedRequest permits Exchange {
    private final ServerRequest request;
    private final RequestBody body;
    private final String requestId;
    private Map<String, String> pathValues = Map.of();
    private @Nullable Form query;

    ReceivedRequest(ServerRequest request, RequestBody body, String requestId) {
        this.request = request;
        this.body = body;
        this.requestId = requestId;
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

    /** Whether so much of the body is unread that reading it only to keep the connection is not worth it. */
    boolean longUnread() {
        return body.longUnread();
    }
}
