package org.liaisonhub.server.api;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** openapi.yaml, to hold requests and responses against it. */
public final class Description {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    public Description() throws IOException {
        try (var in = DescriptionRoute.class.getResourceAsStream("openapi.yaml")) {
            root = new YAMLMapper().readTree(in);
        }
    }

    /** All operations as {@code POST /api/v1/checks}. */
    public Set<String> operations() {
        var operations = new TreeSet<String>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !"parameters".equals(method))
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What breaks the schema of the request body. */
    List<String> faultsOfRequest(String method, String path, String contentType, String body) {
        var content = resolve(operation(method, path).path("requestBody"))
                .path("content")
                .path(contentType);
        return content.isMissingNode()
                ? List.of("no request of " + contentType)
                : faultsOfContent(content, contentType, body);
    }

    /** What breaks the description of this response: its status, its media type, its schema, its required headers. */
    List<String> faultsOfResponse(String method, String path, int status, String contentType, String body) {
        var response = resolve(operation(method, path).path("responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            return List.of("no response of status " + status);
        }
        var type = contentType.replaceAll(";.*", "");
        var content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return body.isEmpty() && !response.has("content") ? List.of() : List.of("no response of " + contentType);
        }
        return faultsOfContent(content, type, body);
    }

    /** The codes that a property of a schema may have, as they are listed. */
    List<String> codes(String schema, String property) {
        return root.at("/components/schemas/" + schema + "/properties/" + property + "/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Every example with what breaks its own schema. */
    List<String> faultsOfExamples() {
        var faults = new ArrayList<String>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if ("parameters".equals(operation.getKey())) {
                        return;
                    }
                    var where = operation.getKey() + " " + path.getKey();
                    examples(where, resolve(operation.getValue().path("requestBody")), faults);
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    examples(where + " " + response.getKey(), resolve(response.getValue()), faults));
                }));
        return faults;
    }

    private void examples(String where, JsonNode holder, List<String> faults) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            for (var example : content.getValue().path("examples").properties()) {
                var value = example.getValue().path("value");
                var text = value.isString() ? value.stringValue() : value.toString();
                faultsOfContent(content.getValue(), content.getKey(), text)
                        .forEach(fault -> faults.add(where + " " + example.getKey() + ": " + fault));
            }
        }
    }

    private List<String> faultsOfContent(JsonNode content, String type, String body) {
        if (content.has("x-line-schema")) {
            return body.lines()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> faults(content.get("x-line-schema"), line).stream())
                    .toList();
        }
        return type.endsWith("json") ? faults(content.path("schema"), body) : List.of();
    }

    private List<String> faults(JsonNode schema, String json) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", root.get("components"));
        return schemas
                .getSchema(whole)
                .validate(
                        JSON.readTree(json),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The operation of a path as it was called: {@code /api/v1/records/7} for {@code /api/v1/records/{id}}. */
    private JsonNode operation(String method, String path) {
        for (var entry : root.get("paths").properties()) {
            // A tile's path has slashes of its own.
            var literal = entry.getKey().replace("{tile}", "TILE").replaceAll("\\{[a-zA-Z]+}", "VARIABLE");
            var regex =
                    Pattern.quote(literal).replace("VARIABLE", "\\E[^/:]+\\Q").replace("TILE", "\\E.+\\Q");
            if (path.replaceAll("\\?.*", "").matches(regex)) {
                return entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return root.path("nowhere");
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").stringValue().substring(1)) : node;
    }
}
