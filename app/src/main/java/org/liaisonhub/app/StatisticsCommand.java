package org.liaisonhub.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.OperatorFiles;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.statistics.StatisticsFeed;
import org.liaisonhub.server.http.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Who consults what most: officers and systems apart, with ranks and shares.",
            "Asks the hub that runs on the data directory, or starts one for the time of the question."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed, or made anew", "2:wrong usage", "3:failed"})
final class StatisticsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--from", paramLabel = "DAY", description = "First day, UTC (default: 29 days before the last).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, UTC (default: today).")
    private @Nullable String to;

    @Option(names = "--party", paramLabel = "CODE", description = "Only what this party asked.")
    private @Nullable String party;

    @Option(
            names = "--by",
            paramLabel = "WORDS",
            defaultValue = "party,database",
            description =
                    "What to group by: some of party, database, channel, purpose, day, month (default: ${DEFAULT-VALUE}).")
    private String by = "party,database";

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--rebuild", description = "Throw the statistics away and make them anew from the audit.")
    private boolean rebuild;

    @Override
    public Integer call() {
        if (rebuild) {
            try (var postgres = data.openBesideHub()) {
                new StatisticsFeed(postgres.dataSource()).rebuild();
            }
            System.out.println("The statistics were made anew from the audit.");
            return 0;
        }
        var running = new OperatorFiles(data.directory()).running();
        if (running.isPresent()) {
            return print(running.get());
        }
        try (var started = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
            started.hub().statisticsFeed().catchUp();
            return print(started.operator());
        }
    }

    private int print(HubClient hub) {
        var path = "/api/v1/statistics?by=" + encoded(by) + parameter("from", from) + parameter("to", to)
                + parameter("party", party);
        var text = hub.text(path, csv ? "text/csv" : "application/json");
        System.out.print(csv ? text : table(JSON.readTree(text)));
        return 0;
    }

    private static String table(JsonNode statistics) {
        var text = new StringBuilder();
        text.append("From ")
                .append(statistics.path("from").asString(""))
                .append(" to ")
                .append(statistics.path("to").asString(""))
                .append(" (UTC). A hit is verified when the owner of the record has said so.\n");
        for (boolean automated : new boolean[] {false, true}) {
            var lines = new ArrayList<JsonNode>();
            statistics
                    .path("lines")
                    .valueStream()
                    .filter(line -> line.path("automated").asBoolean(false) == automated)
                    .forEach(lines::add);
            text.append('\n').append(automated ? "Systems" : "Officers").append('\n');
            if (lines.isEmpty()) {
                text.append("  no consultations\n");
                continue;
            }
            var keys = statistics
                    .path("by")
                    .valueStream()
                    .map(key -> key.asString(""))
                    .toList();
            text.append(String.format(
                    Locale.ROOT,
                    "%4s  %-12s  %-26s  %14s  %7s  %8s  %6s  %8s  %8s  %10s  %10s%n",
                    "rank",
                    keys.isEmpty() ? "" : keys.getFirst(),
                    keys.size() < 2 ? "" : String.join(", ", keys.subList(1, keys.size())),
                    "consultations",
                    "share",
                    automated ? "systems" : "officers",
                    "hits",
                    "possible",
                    "verified",
                    "median µs",
                    "p99 µs"));
            lines.forEach(line -> text.append(line(line, keys)));
        }
        return text.toString();
    }

    private static String line(JsonNode line, List<String> keys) {
        var values = keys.stream().map(key -> line.path(key).asString("")).toList();
        return String.format(
                Locale.ROOT,
                "%4d  %-12s  %-26s  %,14d  %6.1f%%  %,8d  %,6d  %,8d  %,8d  %,10d  %,10d%n",
                line.path("rank").asInt(),
                values.isEmpty() ? "" : values.getFirst(),
                values.size() < 2 ? "" : String.join(", ", values.subList(1, values.size())),
                line.path("consultations").asLong(),
                100 * line.path("share").asDouble(),
                line.path("actors").asLong(),
                line.path("hits").asLong(),
                line.path("possible").asLong(),
                line.path("verified").asLong(),
                line.path("medianMicros").asLong(),
                line.path("p99Micros").asLong());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
