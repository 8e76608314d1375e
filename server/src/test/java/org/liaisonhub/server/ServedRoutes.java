package org.liaisonhub.server;

import java.util.List;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Desk;
import org.liaisonhub.server.http.AttemptLimit;
import org.liaisonhub.server.http.Route;
import org.liaisonhub.server.http.operator.HubMetrics;

/** What a server answers, for tests that leave no route out. */
public final class ServedRoutes {
    private ServedRoutes() {}

    /** Every route of the API and of the pages, in the order in which they are matched. */
    public static List<Route> of(HubServices hub) {
        var credentials = new HubCredentials(hub.access(), hub.signIn());
        var console =
                new Console(credentials, Desk.of(hub.checks(), hub.records(), hub.bureaux()), AttemptLimit.EVEN_CLOCK);
        return Server.routes(hub, console, new HubMetrics()).all();
    }
}
