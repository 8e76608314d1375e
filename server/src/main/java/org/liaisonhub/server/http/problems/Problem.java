package org.liaisonhub.server.http.problems;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * A failure as the caller is told of it. Holds no personal data. Source: RFC 9457; {@code field} and {@code rule} are
 * extension members, left out when empty.
 *
 * @param detail for this occurrence, may be empty
 * @param field where the malformed value stood
 * @param rule what holds there
 * @param headers that the response must have besides
 */
public record Problem(ProblemType type, String detail, String field, String rule, Map<String, String> headers) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Problem {
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, "", "", "", Map.of());
    }

    public static Problem of(InvalidValue invalid) {
        return new Problem(ProblemType.INVALID_VALUE, "", invalid.field(), invalid.rule(), Map.of());
    }

    public Problem withDetail(String text) {
        return new Problem(type, text, field, rule, headers);
    }

    public Problem withRule(String text) {
        return new Problem(type, detail, field, text, headers);
    }

    public Problem withHeader(String name, String value) {
        return new Problem(type, detail, field, rule, Map.of(name, value));
    }

    public int status() {
        return type.status();
    }

    /** To be thrown by a route. */
    public ProblemException thrown() {
        return new ProblemException(this);
    }

    /** The problem as a JSON object, UTF-8. */
    public byte[] json() {
        var object = JSON.createObjectNode();
        object.put("type", type.uri());
        object.put("title", type.title());
        object.put("status", type.status());
        if (!detail.isEmpty()) {
            object.put("detail", detail);
        }
        if (!field.isEmpty()) {
            object.put("field", field);
        }
        if (!rule.isEmpty()) {
            object.put("rule", rule);
        }
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }
}
