package org.liaisonhub.server.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** route-decisions.yaml: what each operation asks of its caller, written down apart from the code that decides. */
record Decisions(Map<String, List<Alternative>> needs, Map<String, Set<String>> grants, List<Row> routes) {

    /** One way to have what is needed; what is left out is not asked. */
    record Alternative(
            @Nullable Set<String> roles,
            @Nullable String kind,
            @Nullable String party,
            @Nullable String granted,
            @Nullable String credential,
            boolean isPublic) {}

    /** One request of one operation, and what becomes of it. */
    record Row(
            String route,
            String path,
            String type,
            String body,
            String needs,
            String opens,
            List<Integer> permitted,
            List<Integer> refused,
            boolean moves) {
        String method() {
            return route.substring(0, route.indexOf(' '));
        }
    }

    static Decisions read() throws IOException {
        try (var in = Decisions.class.getResourceAsStream("route-decisions.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readerFor(Raw.class)
                    .<Raw>readValue(in)
                    .decisions();
        }
    }

    /** As the file has it, with what may be left out. */
    record Raw(Map<String, List<RawAlternative>> needs, Map<String, Set<String>> grants, List<RawRow> routes) {
        record RawAlternative(
                @Nullable Set<String> roles,
                @Nullable String kind,
                @Nullable String party,
                @Nullable String granted,
                @Nullable String credential,

                @com.fasterxml.jackson.annotation.JsonProperty("public")
                boolean isPublic) {}

        record RawRow(
                String route,
                @Nullable String path,
                @Nullable String type,
                @Nullable String body,
                String needs,
                @Nullable String opens,
                List<Integer> permitted,
                @Nullable List<Integer> refused,
                boolean moves) {}

        Decisions decisions() {
            var all = new HashMap<String, List<Alternative>>();
            needs.forEach((word, alternatives) -> all.put(
                    word,
                    alternatives.stream()
                            .map(one -> new Alternative(
                                    one.roles, one.kind, one.party, one.granted, one.credential, one.isPublic))
                            .toList()));
            return new Decisions(all, grants, routes.stream().map(Raw::row).toList());
        }

        private static Row row(RawRow raw) {
            return new Row(
                    raw.route,
                    raw.path == null ? raw.route.substring(raw.route.indexOf(' ') + 1) : raw.path,
                    raw.type == null ? "application/json" : raw.type,
                    raw.body == null ? "" : raw.body,
                    raw.needs,
                    raw.opens == null ? raw.needs : raw.opens,
                    raw.permitted,
                    raw.refused == null ? List.of(403) : raw.refused,
                    raw.moves);
        }
    }

    /** Operations for which nothing is decided here, and decisions on operations that there are not. */
    List<String> faults(Set<String> operations) {
        var decided = routes.stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        var faults = new ArrayList<String>();
        operations.stream()
                .filter(operation -> !decided.contains(operation))
                .forEach(operation -> faults.add(operation + " has no line in route-decisions.yaml"));
        decided.stream()
                .filter(route -> !operations.contains(route))
                .forEach(route -> faults.add(route + " is not in openapi.yaml"));
        return faults;
    }

    /** Whether a caller of that kind has what a word of {@link #needs} asks while the agreement stands so. */
    boolean has(String word, Kind kind, State state) {
        var alternatives = needs.get(word);
        if (alternatives == null) {
            throw new IllegalArgumentException("route-decisions.yaml explains no need \"" + word + "\"");
        }
        return alternatives.stream().anyMatch(one -> has(one, kind, state));
    }

    private boolean has(Alternative one, Kind kind, State state) {
        if (one.isPublic) {
            return true;
        }
        return kind.isKnown()
                && !kind.suspended(state)
                && (one.roles == null || kind.roles().stream().anyMatch(role -> one.roles.contains(role.name())))
                && (one.kind == null || one.kind.equals(String.valueOf(kind.partyKind)))
                && (one.party == null || one.party.equals(kind.party))
                && (one.credential == null || one.credential.equals(kind.credential.name()))
                && (one.granted == null
                        || (state == State.IN_FORCE && grants(kind).contains(one.granted)));
    }

    private Set<String> grants(Kind kind) {
        return grants.getOrDefault(String.valueOf(kind.partyKind), Set.of());
    }
}
