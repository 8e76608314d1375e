package org.liaisonhub.hub.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;

/**
 * Where a database server listens and as whom to sign in. Its text form hides everything secret.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/database}; may itself hold user and password
 * @param user empty when the URL or the driver's own settings name it
 * @param password empty when the URL or the driver's own settings hold it
 */
public record ServerAddress(String url, String user, String password) {
    private static final String JDBC = "jdbc:postgresql:";
    private static final Pattern LIBPQ = Pattern.compile("postgres(ql)?://.*");

    /**
     * Checks the form of the URL.
     *
     * @throws InvalidValue if it is no JDBC URL of PostgreSQL; the message does not repeat it
     */
    public ServerAddress {
        if (!url.startsWith(JDBC)) {
            throw new InvalidValue(
                    "database-url",
                    "a URL of the form jdbc:postgresql://host:port/database or postgresql://host/database");
        }
    }

    /**
     * Reads a JDBC URL, or a {@code postgresql://user:password@host:port/database} URI as libpq knows it.
     *
     * @param environment gives {@code PGUSER} and {@code PGPASSWORD} where the URL names nobody
     * @throws InvalidValue if the URL has neither form
     */
    public static ServerAddress of(String url, Map<String, String> environment) {
        var user = environment.getOrDefault("PGUSER", "");
        var password = environment.getOrDefault("PGPASSWORD", "");
        if (!LIBPQ.matcher(url).matches()) {
            return new ServerAddress(url, names(url, "user") ? "" : user, names(url, "password") ? "" : password);
        }
        try {
            var uri = URI.create(url);
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("no host");
            }
            var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            int colon = userInfo.indexOf(':');
            var uriUser = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
            var uriPassword = colon < 0 ? "" : decoded(userInfo.substring(colon + 1));
            var authority = uri.getRawAuthority().substring(userInfo.isEmpty() ? 0 : userInfo.length() + 1);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new ServerAddress(
                    JDBC + "//" + authority + uri.getRawPath() + query,
                    uriUser.isEmpty() ? user : uriUser,
                    uriPassword.isEmpty() ? password : uriPassword);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("database-url", "a well-formed URL; percent-encode special characters");
        }
    }

    private static boolean names(String url, String parameter) {
        return url.contains("?" + parameter + "=") || url.contains("&" + parameter + "=");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Host, port and database only. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        var shown = query < 0 ? url : url.substring(0, query);
        return shown.replaceAll("//[^/]*@", "//");
    }
}
