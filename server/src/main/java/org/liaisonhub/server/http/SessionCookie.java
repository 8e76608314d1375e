package org.liaisonhub.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The cookie that carries a session. With HTTPS it is bound to the host and secure; over plain HTTP, which is served on
 * loopback, browsers differ in what they take for secure, so it is neither. Source: RFC 6265bis, section 4.1.3.2.
 */
public final class SessionCookie {
    private final boolean secure;

    public SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** Whether the browser keeps it for HTTPS only. */
    public boolean secure() {
        return secure;
    }

    public String name() {
        return secure ? "__Host-liaison" : "liaison";
    }

    /** The header value that sets it; it lives as long as the browser, the session on the server may end before. */
    public String set(String token) {
        return name() + "=" + token + attributes();
    }

    String clear() {
        return name() + "=" + attributes() + "; Max-Age=0";
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /**
     * The token that forms of this session carry. Derived from the session token one way: whoever cannot read the cookie
     * cannot make it, and it does not open the session.
     */
    public static String formToken(String sessionToken) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("liaison-form\n".getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest(sessionToken.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
