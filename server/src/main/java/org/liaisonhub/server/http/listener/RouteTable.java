package org.liaisonhub.server.http.listener;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Route;

/** Finds the route of a request. Immutable; paths without variables are found by one look-up. */
final class RouteTable {
    private record Templated(Pattern pattern, Map<String, Route> byMethod) {}

    /** What stands at a path. */
    sealed interface Found {
        record Matched(Route route, Map<String, String> values) implements Found {}

        /** The path exists, but not with this method. */
        record OtherMethods(String allow, ErrorPages errors) implements Found {}

        record Nothing() implements Found {}
    }

    private final Map<String, Map<String, Route>> literal = new HashMap<>();
    private final List<Templated> templated = new ArrayList<>();

    RouteTable(List<Route> routes) {
        var byTemplate = new HashMap<String, Map<String, Route>>();
        for (var route : routes) {
            if (route.isLiteral()) {
                literal.computeIfAbsent(route.template(), _ -> new HashMap<>()).putIfAbsent(route.method(), route);
            } else if (byTemplate.containsKey(route.template())) {
                byTemplate.get(route.template()).putIfAbsent(route.method(), route);
            } else {
                var byMethod = new HashMap<>(Map.of(route.method(), route));
                byTemplate.put(route.template(), byMethod);
                templated.add(new Templated(route.pattern(), byMethod));
            }
        }
    }

    Found find(String method, String path) {
        var exact = literal.get(path);
        if (exact != null) {
            return among(exact, method, Map.of());
        }
        for (var candidate : templated) {
            var values = Route.match(candidate.pattern(), path);
            if (values != null) {
                return among(candidate.byMethod(), method, values);
            }
        }
        return new Found.Nothing();
    }

    private static Found among(Map<String, Route> byMethod, String method, Map<String, String> values) {
        var route = byMethod.get("HEAD".equals(method) ? "GET" : method);
        if (route != null) {
            return new Found.Matched(route, values);
        }
        var allow = new TreeSet<>(byMethod.keySet());
        if (allow.contains("GET")) {
            allow.add("HEAD");
        }
        return new Found.OtherMethods(
                String.join(", ", allow), byMethod.values().iterator().next().errors());
    }
}
