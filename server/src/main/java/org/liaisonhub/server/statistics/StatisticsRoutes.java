package org.liaisonhub.server.statistics;

import java.util.function.Supplier;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;

/** {@code /api/v1/statistics}: who consults what; and, where the hub publishes it, the public edition. */
public final class StatisticsRoutes {
    private final Statistics statistics;

    public StatisticsRoutes(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Adds them. A public edition that is not opened can be looked at by those who administer the hub. */
    public void register(Routes routes) {
        var everyone = statistics.edition().isOpen() ? Guard.PUBLIC : Guard.needs(Operation.ADMINISTER);
        routes.get("/api/v1/statistics", Guard.SIGNED_IN, this::figures);
        routes.get("/api/v1/statistics/own-records", Guard.SIGNED_IN, this::ownRecords);
        routes.get("/api/v1/statistics/public", everyone, this::published);
    }

    private void figures(Exchange exchange) {
        var filter = StatisticsQuery.filter(exchange, statistics.today());
        var by = StatisticsQuery.by(exchange);
        var lines = statistics.figures(exchange.caller(), filter, by);
        send(
                exchange,
                "statistics",
                () -> StatisticsWriter.json(filter, by, lines),
                () -> StatisticsWriter.csv(by, lines));
    }

    private void ownRecords(Exchange exchange) {
        var filter = StatisticsQuery.filter(exchange, statistics.today());
        var lines = statistics.ofOwnRecords(exchange.caller(), filter);
        send(
                exchange,
                "own-records",
                () -> StatisticsWriter.ownRecordsJson(filter, lines),
                () -> StatisticsWriter.ownRecordsCsv(lines));
    }

    private void published(Exchange exchange) {
        var published = statistics.published(exchange.query("period").orElse(""));
        send(
                exchange,
                "public-statistics",
                () -> StatisticsWriter.publishedJson(published),
                () -> StatisticsWriter.publishedCsv(published));
    }

    private static void send(Exchange exchange, String name, Supplier<byte[]> json, Supplier<String> csv) {
        exchange.responseHeader("Vary", "Accept");
        if (StatisticsQuery.csv(exchange)) {
            exchange.responseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            exchange.sendText(200, "text/csv", csv.get());
        } else {
            exchange.sendJson(200, json.get());
        }
    }
}
