package org.liaisonhub.server.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.statistics.Dimension;
import org.liaisonhub.hub.statistics.Figures;
import org.liaisonhub.hub.statistics.Filter;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.server.console.CheckForm;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.statistics.StatisticsPage.Choice;
import org.liaisonhub.server.statistics.StatisticsPage.OwnRecords;
import org.liaisonhub.server.statistics.StatisticsPage.Row;
import org.liaisonhub.server.statistics.StatisticsPage.Section;
import org.liaisonhub.standards.InvalidValue;

/** The page of the statistics. */
public final class StatisticsConsole {
    private static final String PATH = "/statistics";
    private static final String CSV = "/statistics.csv";
    private static final int MOST_BARS = 15;
    private static final int MOST_ROWS = 100;
    private static final List<String> FILTERS =
            List.of("from", "to", "party", "database", "purpose", "channel", "automated");

    private final Statistics statistics;
    private final Access access;
    private final Definitions definitions;
    private final Console console;

    public StatisticsConsole(Statistics statistics, Access access, Definitions definitions, Console console) {
        this.statistics = statistics;
        this.access = access;
        this.definitions = definitions;
        this.console = console;
    }

    public void register(Routes routes) {
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, Guard.SIGNED_IN, this::page)
                .get(CSV, Guard.SIGNED_IN, this::csv);
    }

    private void csv(Exchange exchange) {
        var by = List.of(Dimension.PARTY, Dimension.DATABASE, Dimension.CHANNEL, Dimension.PURPOSE, Dimension.DAY);
        var filter = StatisticsQuery.filter(exchange, statistics.today());
        var lines = statistics.figures(exchange.caller(), filter, by);
        exchange.responseHeader("Content-Disposition", "attachment; filename=\"statistics.csv\"");
        exchange.sendText(200, "text/csv", StatisticsWriter.csv(by, lines));
    }

    private void page(Exchange exchange) {
        var frame = console.frames().of(exchange, PATH);
        var today = statistics.today();
        Filter filter;
        var fault = "";
        try {
            filter = StatisticsQuery.filter(exchange, today);
        } catch (InvalidValue invalid) {
            filter = Filter.days(Filter.usualStart(today), today);
            fault = frame.words().text("statistics.fault", invalid.rule());
        }
        var shown = new Names(frame);
        var caller = exchange.caller();
        var page = new StatisticsPage(
                frame,
                form(caller, filter, shown),
                fault,
                seesEveryParty(caller),
                fault.isEmpty() ? sections(caller, filter, shown) : List.of(),
                fault.isEmpty() ? ownRecords(caller, filter, shown) : List.of(),
                CSV + query(exchange));
        console.show(exchange, fault.isEmpty() ? 200 : 422, "statistics.jte", page);
    }

    /** Names of parties and databases in the language of the page. */
    private final class Names {
        private final Map<String, String> parties =
                access.world().parties().stream().collect(Collectors.toMap(Party::code, Party::name));
        private final Map<String, String> databases = new LinkedHashMap<>();

        Names(Frame frame) {
            definitions
                    .all()
                    .forEach(database ->
                            databases.put(database.code(), frame.words().database(database.code(), database.title())));
        }

        String party(String code) {
            return parties.getOrDefault(code, code);
        }

        String database(String code) {
            return databases.getOrDefault(code, code);
        }
    }

    private StatisticsPage.Form form(Caller caller, Filter filter, Names words) {
        var parties = new ArrayList<Choice>();
        if (seesEveryParty(caller)) {
            access.world().parties().forEach(party -> parties.add(new Choice(party.code(), party.name())));
        }
        var databases = statistics.databases(caller).stream()
                .map(code -> new Choice(code, words.database(code)))
                .toList();
        return new StatisticsPage.Form(
                filter.from().toString(),
                filter.to().toString(),
                filter.party(),
                filter.database(),
                filter.purpose(),
                filter.automated().map(String::valueOf).orElse(""),
                parties,
                databases,
                CheckForm.PURPOSES);
    }

    private List<Section> sections(Caller caller, Filter filter, Names words) {
        var totals = statistics.figures(caller, filter, List.of());
        var parties = statistics.figures(caller, filter, List.of(Dimension.PARTY));
        var databases = statistics.figures(caller, filter, List.of(Dimension.DATABASE));
        var days = statistics.figures(caller, filter, List.of(Dimension.DAY));
        var both = statistics.figures(caller, filter, List.of(Dimension.PARTY, Dimension.DATABASE));
        var sections = new ArrayList<Section>();
        for (boolean automated : List.of(false, true)) {
            if (filter.automated().orElse(automated) == automated) {
                var rows = of(both, automated);
                var total = of(totals, automated).stream().findFirst();
                sections.add(new Section(
                        automated ? "systems" : "officers",
                        Shown.number(total.map(Figures::consultations).orElse(0L)),
                        Shown.number(total.map(Figures::actors).orElse(0L)),
                        Shown.number(total.map(Figures::hits).orElse(0L)),
                        Shown.number(total.map(Figures::verified).orElse(0L)),
                        Shown.time(total.map(Figures::median).orElse(0L)),
                        Shown.time(total.map(Figures::p99).orElse(0L)),
                        seesEveryParty(caller)
                                ? Shown.bars(
                                        of(parties, automated),
                                        line -> words.party(line.key(Dimension.PARTY)),
                                        MOST_BARS)
                                : List.of(),
                        Shown.bars(
                                of(databases, automated),
                                line -> words.database(line.key(Dimension.DATABASE)),
                                MOST_BARS),
                        Shown.days(of(days, automated), filter),
                        rows.stream()
                                .limit(MOST_ROWS)
                                .map(line -> row(line, words))
                                .toList(),
                        Math.max(0, rows.size() - MOST_ROWS)));
            }
        }
        return sections;
    }

    private static List<Figures> of(List<Figures> lines, boolean automated) {
        return lines.stream().filter(line -> line.automated() == automated).toList();
    }

    private static Row row(Figures line, Names words) {
        return new Row(
                line.rank(),
                words.party(line.key(Dimension.PARTY)),
                words.database(line.key(Dimension.DATABASE)),
                Shown.number(line.consultations()),
                Shown.share(line.share()),
                Shown.number(line.actors()),
                Shown.number(line.hits()),
                Shown.number(line.possible()),
                Shown.number(line.unavailable()),
                Shown.number(line.verified()),
                Shown.time(line.median()),
                Shown.time(line.p99()));
    }

    private List<OwnRecords> ownRecords(Caller caller, Filter filter, Names words) {
        return statistics.ofOwnRecords(caller, filter).stream()
                .limit(MOST_ROWS)
                .map(line -> new OwnRecords(
                        words.party(line.owner()),
                        words.party(line.party()),
                        words.database(line.database()),
                        line.automated(),
                        Shown.number(line.consultations()),
                        Shown.number(line.hits())))
                .toList();
    }

    private static boolean seesEveryParty(Caller caller) {
        return caller.party().kind() == Party.Kind.SECRETARIAT;
    }

    private static String query(Exchange exchange) {
        var query = FILTERS.stream()
                .filter(name -> !exchange.query(name).orElse("").isBlank())
                .map(name -> name + "=" + URLEncoder.encode(exchange.query(name).orElse(""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
