package org.liaisonhub.server.twins;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param contentType empty without a body
 * @param key with which it is sent twice; empty for once
 */
record Asked(Kind kind, String method, String path, String contentType, String body, String key) {
    /** What is asked; each has a leak planted, or cannot tell of records and entries at all. */
    enum Kind {
        CHECK,
        CHECK_REPEATED,
        CHECK_BATCH,
        CHECK_PAGE,
        RECORD,
        VERSIONS,
        RECORD_PAGE,
        CHANGE,
        CHANGES,
        DATABASES,
        PARTIES,
        PARTIES_PAGE,
        EXPLANATION,
        EXPLANATION_PAGE,
        STATISTICS,
        STATISTICS_CSV,
        STATISTICS_PAGE,
        STATISTICS_PUBLIC,
        CONSULTATIONS,
        AUDIT,
        AUDIT_PAGE,
        PROOF;

        /** Pages are for officers with a session; the API is asked by a system. */
        boolean isPage() {
            return name().endsWith("_PAGE");
        }
    }

    static Asked get(Kind kind, String path) {
        return new Asked(kind, "GET", path, "", "", "");
    }

    static Asked post(Kind kind, String path, String body) {
        return new Asked(kind, "POST", path, "application/json", body, "");
    }

    static Asked form(Kind kind, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return new Asked(kind, "POST", path, "application/x-www-form-urlencoded", body, "");
    }

    static Asked check(String question) {
        return post(Kind.CHECK, "/api/v1/checks", question);
    }
}
