package org.liaisonhub.hub.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of the audit says of one answered check.
 *
 * @param micros time taken; negative when the entry does not say, as those of older versions
 * @param results by code of the database
 * @param owners by code of the database, then of the owner whose records it met: the most pressing result
 */
record CheckFact(
        LocalDate day,
        String party,
        String actor,
        String channel,
        String purpose,
        boolean automated,
        long micros,
        Map<String, String> results,
        Map<String, Map<String, String>> owners) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SYSTEM = "token-";

    CheckFact {
        results = Map.copyOf(results);
        owners = Map.copyOf(owners);
    }

    /**
     * Reads the detail of an entry. A detail without databases, such as that of a refusal, and a question that was sent
     * again because its answer was lost, are no consultations: they have no results.
     */
    static CheckFact of(LocalDate day, String party, String actor, String purpose, String detail) {
        var tree = read(detail);
        boolean automated = tree.has("automated") ? tree.path("automated").asBoolean(false) : actor.startsWith(SYSTEM);
        var results = new LinkedHashMap<String, String>();
        var owners = new LinkedHashMap<String, Map<String, String>>();
        if (!tree.path("again").asBoolean(false)) {
            results.putAll(texts(tree.path("databases")));
            tree.path("owners")
                    .properties()
                    .forEach(database -> owners.put(database.getKey(), texts(database.getValue())));
        }
        return new CheckFact(
                day,
                party,
                actor,
                tree.path("channel").asString(automated ? "api" : "console"),
                purpose,
                automated,
                tree.path("micros").asLong(-1),
                results,
                owners);
    }

    /** Reads the entry of the present row. */
    static CheckFact of(ResultSet row) throws SQLException {
        return of(
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate(),
                row.getString("party"),
                row.getString("actor"),
                row.getString("purpose"),
                row.getString("detail"));
    }

    /** Whether it had a hit, or a possible one, in that database. */
    boolean met(String database) {
        var result = results.getOrDefault(database, "");
        return result.equals(Fold.HIT) || result.equals(Fold.POSSIBLE);
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asString("")));
        return texts;
    }

    private static JsonNode read(String detail) {
        try {
            return JSON.readTree(detail);
        } catch (JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
