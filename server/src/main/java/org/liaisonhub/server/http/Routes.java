package org.liaisonhub.server.http;

import java.util.ArrayList;
import java.util.List;

/**
 * All routes of the server: the one place where a route is registered, always with the guard that it needs. The first
 * of two routes that match the same path wins.
 */
public final class Routes {
    private final List<Route> routes;
    private final ErrorPages errors;

    /** Starts with no route; failures are shown as problem+json. */
    public Routes() {
        this(new ArrayList<>(), ErrorPages.PROBLEM_JSON);
    }

    private Routes(List<Route> routes, ErrorPages errors) {
        this.routes = routes;
        this.errors = errors;
    }

    /** The same routes, seen by registrations whose failures are shown by {@code pages}. */
    public Routes showingErrorsWith(ErrorPages pages) {
        return new Routes(routes, pages);
    }

    public Routes get(String template, Guard guard, RouteHandler handler) {
        return add("GET", template, guard, handler);
    }

    public Routes post(String template, Guard guard, RouteHandler handler) {
        return add("POST", template, guard, handler);
    }

    private Routes add(String method, String template, Guard guard, RouteHandler handler) {
        routes.add(new Route(method, template, guard, handler, errors));
        return this;
    }

    /** Every route registered so far, in order. */
    public List<Route> all() {
        return List.copyOf(routes);
    }
}
