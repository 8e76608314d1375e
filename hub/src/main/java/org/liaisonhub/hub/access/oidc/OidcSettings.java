package org.liaisonhub.hub.access.oidc;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/**
 * The provider at which officers sign in.
 *
 * @param issuer as it stands in its tokens, letter for letter
 * @param clientSecret for {@code client_secret_basic}; empty with a key
 * @param clientKey private key for {@code private_key_jwt}; null with a secret
 * @param strongAcr values of {@code acr} that stand for a second factor; empty when the hub asks for its own
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        @Nullable JWK clientKey,
        Set<String> strongAcr) {
    private static final Set<String> KEYS =
            Set.of("issuer", "client-id", "client-secret-file", "client-key-file", "second-factor-acr");

    /** @throws InvalidValue when the provider would be spoken to in the clear, or nothing proves the hub to it */
    public OidcSettings {
        if (!isSafe(issuer) || issuer.getQuery() != null || issuer.getFragment() != null) {
            throw new InvalidValue("issuer", "an address of https; http on loopback only");
        }
        if (clientId.isBlank()) {
            throw new InvalidValue("client-id", "not empty");
        }
        if (clientSecret.isEmpty() == (clientKey == null)) {
            throw new InvalidValue("client-secret-file", "one of client-secret-file and client-key-file, not both");
        }
        if (clientKey != null && !clientKey.isPrivate()) {
            throw new InvalidValue("client-key-file", "a private key as JWK");
        }
        strongAcr = Set.copyOf(strongAcr);
    }

    /** Leaves secret and key out. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    /** Whether an address may be spoken to: by HTTPS, or on this machine itself. */
    static boolean isSafe(URI address) {
        var host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme())
                                && (host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("localhost"))));
    }

    /**
     * Reads a file of {@code key = value} lines; the names of further files in it are relative to it.
     *
     * @throws InvalidValue naming the key that is unknown, missing or no good
     */
    public static OidcSettings read(Path file) {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InvalidValue("--oidc", "must be a file of key = value lines that can be read");
        }
        var unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new InvalidValue("--oidc", "knows only " + String.join(", ", new TreeSet<>(KEYS)));
        }
        return new OidcSettings(
                address(values.getProperty("issuer", "")),
                values.getProperty("client-id", ""),
                secret(file, values.getProperty("client-secret-file", "")),
                key(file, values.getProperty("client-key-file", "")),
                Arrays.stream(values.getProperty("second-factor-acr", "").split("\\s+"))
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue("issuer", "an address of https; http on loopback only");
        }
    }

    private static String secret(Path settings, String file) {
        return file.isEmpty() ? "" : beside(settings, file, "client-secret-file");
    }

    private static @Nullable JWK key(Path settings, String file) {
        try {
            return file.isEmpty() ? null : JWK.parse(beside(settings, file, "client-key-file"));
        } catch (ParseException malformed) {
            throw new InvalidValue("client-key-file", "a private key as JWK");
        }
    }

    private static String beside(Path settings, String file, String field) {
        try {
            return Files.readString(settings.toAbsolutePath().resolveSibling(file))
                    .strip();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InvalidValue(field, "must be a file that can be read");
        }
    }
}
