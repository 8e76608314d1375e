package org.liaisonhub.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.standards.InvalidValue;

/**
 * The fields of a submitted form, in order. A field that is not there is the empty string.
 *
 * @param files exact bytes of the files that came with it, by the names of their fields; files left out are not there
 */
public record Form(Map<String, List<String>> values, Map<String, byte[]> files) {
    private static final int MAX_FIELDS = 500;

    Form(Map<String, List<String>> values) {
        this(values, Map.of());
    }

    /** The bytes of a file that was chosen; empty when none was. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Reads {@code application/x-www-form-urlencoded}; also the query of a URL. */
    static Form parse(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        if (encoded.isEmpty()) {
            return new Form(values);
        }
        String[] pairs = encoded.split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            throw new InvalidValue("form", "at most " + MAX_FIELDS + " fields");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
        }
        return new Form(values);
    }

    /** The first value of a field. */
    public String value(String name) {
        var all = values.get(name);
        return all == null ? "" : all.getFirst();
    }

    /** Every value of a field, for boxes and repeated fields. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("form", "percent-encoded UTF-8");
        }
    }
}
