package org.liaisonhub.server;

import java.time.Clock;
import org.liaisonhub.server.api.AuditRoutes;
import org.liaisonhub.server.api.CheckRoutes;
import org.liaisonhub.server.api.Checking;
import org.liaisonhub.server.api.DatabaseRoutes;
import org.liaisonhub.server.api.DescriptionRoute;
import org.liaisonhub.server.api.PartyRoutes;
import org.liaisonhub.server.api.RecordRoutes;
import org.liaisonhub.server.api.agreements.AgreementRoutes;
import org.liaisonhub.server.api.agreements.KeyRoutes;
import org.liaisonhub.server.api.oversight.MandateRoutes;
import org.liaisonhub.server.api.oversight.OversightRoutes;
import org.liaisonhub.server.api.people.PeopleApi;
import org.liaisonhub.server.api.people.SystemsApi;
import org.liaisonhub.server.api.people.TokenApi;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Desk;
import org.liaisonhub.server.console.agreements.AgreementConsole;
import org.liaisonhub.server.console.agreements.KeysConsole;
import org.liaisonhub.server.console.agreements.ProposalConsole;
import org.liaisonhub.server.console.audit.AuditPages;
import org.liaisonhub.server.console.oversight.BureauConsole;
import org.liaisonhub.server.console.oversight.ExplainConsole;
import org.liaisonhub.server.console.oversight.MandatesConsole;
import org.liaisonhub.server.console.oversight.MeasuresConsole;
import org.liaisonhub.server.console.oversight.PartiesConsole;
import org.liaisonhub.server.hits.HitRoutes;
import org.liaisonhub.server.hits.HitsConsole;
import org.liaisonhub.server.http.AttemptLimit;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.listener.HttpListener;
import org.liaisonhub.server.http.operator.Health;
import org.liaisonhub.server.http.operator.HubMetrics;
import org.liaisonhub.server.http.operator.OperatorRoutes;
import org.liaisonhub.server.signin.InvitationRoutes;
import org.liaisonhub.server.signin.PageRoutes;
import org.liaisonhub.server.signin.PeopleRoutes;
import org.liaisonhub.server.signin.ProviderRoutes;
import org.liaisonhub.server.signin.SecondFactorRoutes;
import org.liaisonhub.server.signin.SessionRoutes;
import org.liaisonhub.server.statistics.StatisticsConsole;
import org.liaisonhub.server.statistics.StatisticsRoutes;

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
        var credentials = new HubCredentials(hub.access(), hub.signIn());
        var desk = new MeasuredDesk(Desk.of(hub.checks(), hub.records(), hub.bureaux()), metrics);
        var console = new Console(credentials, desk, AttemptLimit.EVEN_CLOCK);
        var routes = routes(hub, console, metrics);
        return new Server(HttpListener.start(settings, routes, credentials, console.errorPages(), metrics));
    }

    /** Every route: those that openapi.yaml describes, and the pages. */
    static Routes routes(HubServices hub, Console console, HubMetrics metrics) {
        var routes = apiRoutes(hub, metrics);
        OperatorRoutes.register(routes, new Health(hub.parts()), metrics);
        new AuditPages(console, hub.consultations(), hub.publishedLog()).register(routes);
        console.register(routes);
        new AgreementConsole(hub.agreements(), hub.measures().ofAgreements(), hub.definitions(), console)
                .register(routes);
        new KeysConsole(hub.agreements(), Clock.systemUTC(), console).register(routes);
        new ProposalConsole(hub.agreements().agreements(), hub.definitions(), console).register(routes);
        new PartiesConsole(
                        hub.access(),
                        hub.definitions(),
                        hub.agreements(),
                        hub.admissions(),
                        hub.memberStates(),
                        hub.bureaux(),
                        hub.restrictions(),
                        console)
                .register(routes);
        new BureauConsole(hub.bureaux(), console).register(routes);
        new MandatesConsole(hub.mandates(), hub.access(), hub.definitions(), console).register(routes);
        new MeasuresConsole(hub.measures(), console).register(routes);
        new ExplainConsole(hub.explanations(), hub.access(), hub.definitions(), console).register(routes);
        new HitsConsole(hub.hits(), hub.access(), Clock.systemUTC(), console).register(routes);
        var pages = new PageRoutes(console, hub.signIn(), AttemptLimit.EVEN_CLOCK);
        new SecondFactorRoutes(pages).register(routes);
        new SessionRoutes(pages).register(routes);
        new InvitationRoutes(pages).register(routes);
        new PeopleRoutes(pages).register(routes);
        if (hub.signIn().provider().isPresent()) {
            new ProviderRoutes(pages).register(routes);
        }
        new StatisticsConsole(hub.statistics(), hub.access(), hub.definitions(), console).register(routes);
        return routes;
    }

    /** The routes that openapi.yaml describes. */
    static Routes apiRoutes(HubServices hub, HubMetrics metrics) {
        var routes = new Routes();
        new CheckRoutes(Checking.of(hub.checks()), hub.idempotency()::run, hub.auditKey()::digest, metrics)
                .register(routes);
        new DatabaseRoutes(hub.definitions(), hub.access(), hub.records()).register(routes);
        new RecordRoutes(hub.records()).register(routes);
        new HitRoutes(hub.hits()).register(routes);
        new AgreementRoutes(hub.agreements(), hub.measures().ofAgreements()).register(routes);
        new KeyRoutes(hub.agreements(), Clock.systemUTC()).register(routes);
        new PartyRoutes(hub.access(), hub.admissions(), hub.memberStates(), hub.bureaux(), hub.restrictions())
                .register(routes);
        new MandateRoutes(hub.mandates(), hub.signIn().parties()).register(routes);
        new OversightRoutes(hub.measures(), hub.explanations()).register(routes);
        new AuditRoutes(hub.publishedLog(), hub.consultations()).register(routes);
        new PeopleApi(hub.signIn()).register(routes);
        new SystemsApi(hub.signIn()).register(routes);
        new TokenApi(hub.signIn()).register(routes);
        new StatisticsRoutes(hub.statistics()).register(routes);
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
