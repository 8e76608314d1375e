package org.liaisonhub.server.http;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/**
 * Files of the class path under one folder, for a route whose template ends with <code>{path*}</code>. Kept in memory
 * once read; browsers may keep them for an hour and then ask whether they changed.
 */
public final class StaticFiles implements RouteHandler {
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private static final class StaticFile {
        private final byte[] bytes;
        private final String mediaType;
        private final String etag;

        StaticFile(byte[] bytes, String mediaType) {
            this.bytes = bytes;
            this.mediaType = mediaType;
            this.etag = StaticFiles.etag(bytes);
        }
    }

    private final ClassLoader loader;
    private final String folder;
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /**
     * Serves {@code folder} as {@code loader} sees it.
     *
     * @param folder without slashes at its ends: {@code META-INF/resources/webjars/htmx.org/2.0.10/dist}
     */
    public StaticFiles(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        var file = file(exchange.pathValue("path"));
        exchange.responseHeader("Cache-Control", "public, max-age=3600");
        exchange.responseHeader("ETag", file.etag);
        if (exchange.header("If-None-Match").filter(file.etag::equals).isPresent()) {
            exchange.sendNothing(304);
        } else {
            exchange.send(200, file.mediaType, file.bytes);
        }
    }

    private StaticFile file(String path) throws IOException {
        var known = files.get(path);
        if (known != null) {
            return known;
        }
        var mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (mediaType == null || !PATH.matcher(path).matches()) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        try (var in = loader.getResourceAsStream(folder + "/" + path)) {
            if (in == null) {
                throw Problem.of(ProblemType.NOT_FOUND).thrown();
            }
            var file = new StaticFile(in.readAllBytes(), mediaType);
            files.put(path, file);
            return file;
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
