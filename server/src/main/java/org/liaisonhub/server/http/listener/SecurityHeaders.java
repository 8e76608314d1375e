package org.liaisonhub.server.http.listener;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.ArrayList;
import java.util.List;

/** The headers that every response has. Source: OWASP ASVS 5.0, chapter 3.4. */
final class SecurityHeaders {
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

    private final List<Header> always;

    SecurityHeaders(boolean secure) {
        var headers = new ArrayList<Header>();
        headers.add(header(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"));
        headers.add(header("X-Content-Type-Options", "nosniff"));
        headers.add(header("Referrer-Policy", "same-origin"));
        headers.add(header("X-Frame-Options", "DENY"));
        headers.add(header("Cross-Origin-Opener-Policy", "same-origin"));
        headers.add(header("Cross-Origin-Resource-Policy", "same-origin"));
        if (secure) {
            headers.add(header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        }
        always = List.copyOf(headers);
    }

    /** Sets them all, and forbids storing; a static file allows that again. */
    void set(WritableHeaders<?> headers) {
        always.forEach(headers::set);
        headers.set(NO_STORE);
    }

    private static Header header(String name, String value) {
        HeaderName key = HeaderNames.create(name);
        return HeaderValues.createCached(key, value);
    }
}
