package org.liaisonhub.server.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The static files that the pages name, and no others: read once, kept in memory, served under a URL that changes with
 * their content, so that browsers may keep them for ever. Immutable.
 */
public final class Assets {
    /** Where they are served: {@code /assets/{version}/{name}}. */
    static final String PATH = "/assets/";

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");
    private static final Pattern TRANSPORT_FONT = Pattern.compile("GDS Transport,arial,sans-serif");
    private static final String SYSTEM_FONTS =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Noto Sans Arabic\",Arial,sans-serif";

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /**
     * One file.
     *
     * @param version the beginning of its content's SHA-256, hexadecimal
     * @param content must not be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only bytes on their way to the socket; never compared
    record Asset(String name, String version, String mediaType, byte[] content) {}

    public Assets() {
        add(
                "govuk-frontend.css",
                "text/css; charset=utf-8",
                systemFonts(webjar("govuk-frontend", "dist/govuk/govuk-frontend.min.css")));
        add("console.css", "text/css; charset=utf-8", read("console.css"));
        add("htmx.js", "text/javascript; charset=utf-8", webjar("htmx.org", "dist/htmx.min.js"));
        add("console.js", "text/javascript; charset=utf-8", read("console.js"));
        add("mark.svg", "image/svg+xml", read("mark.svg"));
    }

    /** The address of a file for a page; a name that is none of ours is a bug. */
    public String url(String name) {
        var asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return PATH + asset.version() + "/" + name;
    }

    /** The file of a request; empty for any name or version but the present ones. */
    Optional<Asset> find(String version, String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(asset -> asset.version().equals(version));
    }

    private void add(String name, String mediaType, byte[] content) {
        byName.put(name, new Asset(name, version(content), mediaType, content));
    }

    /** The licence of the GDS Transport typeface does not cover us, and the page must not ask for its files. */
    private static byte[] systemFonts(byte[] css) {
        var text = FONT_FACE.matcher(new String(css, StandardCharsets.UTF_8)).replaceAll("");
        return TRANSPORT_FONT.matcher(text).replaceAll(SYSTEM_FONTS).getBytes(StandardCharsets.UTF_8);
    }

    /** A file of a webjar, whose version stands in the jar itself. */
    private static byte[] webjar(String artifact, String file) {
        var jar = new Properties();
        try {
            jar.load(new ByteArrayInputStream(read("/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(WEBJARS + artifact + "/" + jar.getProperty("version") + "/" + file);
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
