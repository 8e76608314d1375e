package org.liaisonhub.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** The body of one request: read once, within the limits of the server. */
final class RequestBody {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What is left of a body up to this size is read, so that the connection can be kept. */
    private static final long READ_TO_KEEP_CONNECTION = 64 << 10;

    private final ServerRequest request;
    private final ServerSettings settings;
    private final ReadWatch watch;
    private @Nullable Form form;

    RequestBody(ServerRequest request, ServerSettings settings, ReadWatch watch) {
        this.request = request;
        this.settings = settings;
        this.watch = watch;
    }

    byte[] whole() throws IOException {
        return within(settings.maxBodyBytes(), settings.bodyTimeout()).readAllBytes();
    }

    InputStream batch() {
        return within(settings.maxBatchBytes(), Duration.ZERO);
    }

    private InputStream within(long limit, Duration time) {
        if (request.headers().contentLength().orElse(0) > limit) {
            throw BoundedBody.tooLarge(limit).thrown();
        }
        return request.content().hasEntity()
                ? new BoundedBody(request.content().inputStream(), limit, time, watch)
                : InputStream.nullInputStream();
    }

    Form form() throws IOException {
        if (form == null) {
            if (hasMediaType(Multipart.MEDIA_TYPE)) {
                form = Multipart.parse(contentType(), whole());
            } else {
                requireMediaType(FORM);
                form = Form.parse(new String(whole(), StandardCharsets.US_ASCII));
            }
        }
        return form;
    }

    void requireMediaType(String mediaType) {
        if (!hasMediaType(mediaType)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .withRule(mediaType)
                    .thrown();
        }
    }

    boolean hasMediaType(String mediaType) {
        String given = contentType();
        int end = given.indexOf(';');
        return (end < 0 ? given : given.substring(0, end)).strip().equalsIgnoreCase(mediaType);
    }

    /** Whether a browser sent it from a form. */
    boolean isForm() {
        return hasMediaType(FORM) || hasMediaType(Multipart.MEDIA_TYPE);
    }

    private String contentType() {
        return request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    }

    /** Whether so much of it is unread that reading it only to keep the connection is not worth it. */
    boolean longUnread() {
        return request.content().hasEntity()
                && !request.content().consumed()
                && request.headers().contentLength().orElse(Long.MAX_VALUE) > READ_TO_KEEP_CONNECTION;
    }
}
