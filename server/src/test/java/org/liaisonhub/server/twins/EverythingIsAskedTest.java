package org.liaisonhub.server.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liaisonhub.server.RealHub;
import org.liaisonhub.server.ServedRoutes;
import org.liaisonhub.server.api.Description;
import org.liaisonhub.server.http.Route;

/** No operation of openapi.yaml and no page is left out of the twin worlds, unless it is written why. */
final class EverythingIsAskedTest {
    /** Enough that each operation and each kind of caller is among them. */
    private static final int WORLDS = 60;

    @Test
    void everyOperationAndPageIsAskedOrItIsWrittenWhyNot() throws Exception {
        try (var hub = new RealHub()) {
            var routes = ServedRoutes.of(hub.services());
            var there = names(routes);
            there.addAll(new Description().operations());

            assertThat(faults(there, asked(routes), NotAsked.reasons())).isEmpty();
        }
    }

    @Test
    void whatIsNeitherAskedNorExcusedIsFound() {
        var faults = faults(
                Set.of("GET /asked", "GET /excused", "GET /planted"),
                Set.of("GET /asked"),
                Map.of("GET /asked", "", "GET /excused", "", "GET /gone", ""));

        assertThat(faults)
                .containsExactly(
                        "GET /planted is neither asked nor excused",
                        "GET /asked is excused, and asked",
                        "GET /gone is excused, and not there");
    }

    private static List<String> faults(Set<String> there, Set<String> asked, Map<String, String> excused) {
        var faults = new ArrayList<String>();
        for (var route : new TreeSet<>(there)) {
            if (!asked.contains(route) && !excused.containsKey(route)) {
                faults.add(route + " is neither asked nor excused");
            }
        }
        for (var route : new TreeSet<>(excused.keySet())) {
            if (asked.contains(route)) {
                faults.add(route + " is excused, and asked");
            } else if (!there.contains(route)) {
                faults.add(route + " is excused, and not there");
            }
        }
        return faults;
    }

    private static Set<String> names(List<Route> routes) {
        var names = new TreeSet<String>();
        routes.forEach(route -> names.add(name(route)));
        return names;
    }

    /** As openapi.yaml names it. */
    private static String name(Route route) {
        return route.method() + " " + route.template().replace("*}", "}");
    }

    private static Set<String> asked(List<Route> all) {
        // As the server matches: a path without variables before those with, then by order.
        var routes = all.stream()
                .sorted(Comparator.comparing(route -> !route.isLiteral()))
                .toList();
        var patterns = routes.stream().map(Route::pattern).toList();
        var names = new TreeSet<String>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            var scene = Scene.of(seed, TwinWorldsTest.DATABASES);
            for (var asked : new Questions(scene, Doings.of(seed, scene)).all()) {
                names.add(asked(asked, routes, patterns));
            }
        }
        return names;
    }

    private static String asked(Asked asked, List<Route> routes, List<Pattern> patterns) {
        var path = asked.path().replaceAll("\\?.*", "");
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).method().equals(asked.method()) && Route.match(patterns.get(i), path) != null) {
                return name(routes.get(i));
            }
        }
        throw new AssertionError("no route answers " + asked);
    }
}
