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
    /** What is asked; each has a leak planted, or cannot tell of records, entries and files at all. */
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
        EXPLANATION,
        EXPLANATION_PAGE,
        STATISTICS,
        STATISTICS_CSV,
        STATISTICS_PAGE,
        STATISTICS_PUBLIC,
        CONSULTATIONS,
        AUDIT,
        AUDIT_PAGE,
        PROOF,
        /** Forms that nobody has filled in. */
        FORM_PAGE,
        PARTIES_PAGE,
        AGREEMENTS,
        AGREEMENT,
        AGREEMENT_VERSION,
        AGREEMENT_HISTORY,
        AGREEMENT_DOCUMENT,
        AGREEMENTS_PAGE,
        AGREEMENT_PAGE,
        AGREEMENT_DOCUMENT_PAGE,
        PROPOSAL_PAGE,
        KEYS,
        KEYS_PAGE,
        PEOPLE,
        PERSON,
        PERSON_SESSIONS,
        PEOPLE_PAGE,
        SESSIONS_PAGE,
        SYSTEMS,
        MANDATES,
        MANDATES_PAGE,
        MANDATE_PAGE,
        RESTRICTIONS,
        MEASURES,
        MEASURES_PAGE,
        HITS,
        HITS_PAGE,
        VERDICTS,
        /** Changes of what is another's: refused as if it were not there. */
        OTHERS_CHANGE,
        OTHERS_CHANGE_PAGE;

        /** Pages are for officers with a session; the API is asked by a system. */
        boolean isPage() {
            return name().endsWith("_PAGE");
        }
    }

    /** The same for every id and party that it is asked of. */
    String what() {
        return method + " "
                + path.replaceAll("\\?.*", "")
                        .replaceAll("(OWN|OTHERS)(-[A-Z]+)?", "ID")
                        .replaceAll("/P[0-9]+", "/PARTY")
                        .replaceAll("[0-9]+", "1")
                        .replaceAll("parties/PARTY/keys/[^:]+", "parties/PARTY/keys/KID");
    }

    /** Whether it is the secretariat's alone to ask. */
    boolean isOfSecretariat() {
        return path.contains("/measures")
                || (path.contains("/agreements/") && path.matches(".*[:/](suspend|lift|end)"));
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
