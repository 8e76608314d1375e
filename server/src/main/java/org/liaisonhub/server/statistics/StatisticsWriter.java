package org.liaisonhub.server.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.hub.statistics.Consulted;
import org.liaisonhub.hub.statistics.Dimension;
import org.liaisonhub.hub.statistics.Figures;
import org.liaisonhub.hub.statistics.Filter;
import org.liaisonhub.hub.statistics.Statistics.Published;
import org.liaisonhub.hub.statistics.published.PublicTable;
import org.liaisonhub.server.api.JsonOutput;
import tools.jackson.core.JsonGenerator;

/** Statistics as JSON and as CSV. */
final class StatisticsWriter {
    private static final String ALL = "ALL";
    private static final String WITHHELD = "withheld";

    private StatisticsWriter() {}

    static byte[] json(Filter filter, List<Dimension> by, List<Figures> lines) {
        return JsonOutput.object(out -> {
            period(out, filter);
            JsonOutput.texts(out, "by", by.stream().map(Dimension::word).toList());
            JsonOutput.objects(out, "lines", lines, line -> {
                by.forEach(dimension -> out.writeStringProperty(dimension.word(), line.key(dimension)));
                out.writeBooleanProperty("automated", line.automated());
                out.writeNumberProperty("consultations", line.consultations());
                out.writeNumberProperty("actors", line.actors());
                out.writeNumberProperty("hits", line.hits());
                out.writeNumberProperty("possible", line.possible());
                out.writeNumberProperty("unavailable", line.unavailable());
                out.writeNumberProperty("verified", line.verified());
                out.writeNumberProperty("medianMicros", line.median());
                out.writeNumberProperty("p99Micros", line.p99());
                out.writeNumberProperty("rank", line.rank());
                out.writeNumberProperty("share", line.share());
            });
        });
    }

    static String csv(List<Dimension> by, List<Figures> lines) {
        var csv = new Csv();
        var head = new ArrayList<Object>(by.stream().map(Dimension::word).toList());
        head.addAll(List.of("automated", "consultations", "actors", "hits", "possible", "unavailable", "verified"));
        head.addAll(List.of("median_micros", "p99_micros", "rank", "share"));
        csv.line(head);
        for (var line : lines) {
            var cells = new ArrayList<Object>(by.stream().map(line::key).toList());
            cells.addAll(List.of(line.automated(), line.consultations(), line.actors()));
            cells.addAll(List.of(line.hits(), line.possible(), line.unavailable(), line.verified()));
            cells.addAll(List.of(line.median(), line.p99(), line.rank()));
            cells.add(String.format(Locale.ROOT, "%.4f", line.share()));
            csv.line(cells);
        }
        return csv.toString();
    }

    static byte[] ownRecordsJson(Filter filter, List<Consulted> lines) {
        return JsonOutput.object(out -> {
            period(out, filter);
            JsonOutput.objects(out, "lines", lines, line -> {
                out.writeStringProperty("owner", line.owner());
                out.writeStringProperty("party", line.party());
                out.writeStringProperty("database", line.database());
                out.writeBooleanProperty("automated", line.automated());
                out.writeNumberProperty("consultations", line.consultations());
                out.writeNumberProperty("hits", line.hits());
                out.writeNumberProperty("possible", line.possible());
            });
        });
    }

    static String ownRecordsCsv(List<Consulted> lines) {
        var csv = new Csv().line("owner", "party", "database", "automated", "consultations", "hits", "possible");
        lines.forEach(line -> csv.line(
                line.owner(),
                line.party(),
                line.database(),
                line.automated(),
                line.consultations(),
                line.hits(),
                line.possible()));
        return csv.toString();
    }

    static byte[] publishedJson(Published published) {
        return JsonOutput.object(out -> {
            out.writeStringProperty("period", published.period());
            JsonOutput.objects(out, "tables", published.tables(), table -> {
                out.writeBooleanProperty("automated", table.automated());
                JsonOutput.objects(out, "cells", table.cells(), cell -> {
                    out.writeStringProperty("party", named(cell.party()));
                    out.writeStringProperty("database", named(cell.database()));
                    out.writeBooleanProperty("withheld", cell.withheld());
                    if (!cell.withheld()) {
                        out.writeNumberProperty("consultations", cell.consultations());
                    }
                });
            });
        });
    }

    static String publishedCsv(Published published) {
        var csv = new Csv().line("period", "automated", "party", "database", "consultations");
        for (var table : published.tables()) {
            for (var cell : table.cells()) {
                csv.line(
                        published.period(),
                        table.automated(),
                        named(cell.party()),
                        named(cell.database()),
                        shown(cell));
            }
        }
        return csv.toString();
    }

    private static Object shown(PublicTable.Cell cell) {
        return cell.withheld() ? WITHHELD : (Object) cell.consultations();
    }

    private static String named(String key) {
        return key.isEmpty() ? ALL : key;
    }

    private static void period(JsonGenerator out, Filter filter) {
        out.writeStringProperty("from", filter.from().toString());
        out.writeStringProperty("to", filter.to().toString());
    }
}
