package org.liaisonhub.server;

import org.liaisonhub.server.api.CheckRoutes;
import org.liaisonhub.server.api.DescriptionRoute;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Health;
import org.liaisonhub.server.http.HttpListener;
import org.liaisonhub.server.http.HubMetrics;
import org.liaisonhub.server.http.OperatorRoutes;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;

/** The hub's server: API, console, health and metrics. Does not close the hub's services. */
public final class Server implements AutoCloseable {
    private final HttpListener listener;

    private Server(HttpListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to answer.
     *
     * @param metrics to which the program adds gauges of the hub's parts, before or after
     */
    public static Server start(ServerSettings settings, HubServices hub, HubMetrics metrics) {
        var credentials = new HubCredentials(hub.access(), hub.accounts(), hub.sessions());
        return new Server(
                HttpListener.start(settings, routes(hub, metrics), credentials, ErrorPages.PROBLEM_JSON, metrics));
    }

    /** Every route of the server. */
    static Routes routes(HubServices hub, HubMetrics metrics) {
        var routes = new Routes();
        OperatorRoutes.register(routes, new Health(hub.parts()), metrics);
        new CheckRoutes(hub.checks()::check, hub.idempotency()::run, hub.auditKey()::digest, metrics).register(routes);
        DescriptionRoute.register(routes);
        return routes;
    }

    /** Where it answers on this machine: {@code http://127.0.0.1:8080}. */
    public String address() {
        return listener.address();
    }

    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }
}
