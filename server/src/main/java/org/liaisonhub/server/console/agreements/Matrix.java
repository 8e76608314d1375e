package org.liaisonhub.server.console.agreements;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Opened;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.server.console.Words;

/**
 * What an agreement opens, database by operation.
 *
 * @param operations words of the columns
 * @param rows codes of databases with their cells, one for each column; a cell without parts is closed
 * @param beside operations that are in no database, by their words
 */
public record Matrix(List<String> operations, Map<String, List<Cell>> rows, Map<String, Cell> beside) {
    private static final List<String> ORDER = List.of("check", "read", "record", "subscribe", "export");

    /** Operations that tell something of records. */
    private static final Set<String> SHOWS = Set.of("check", "read", "subscribe", "export");

    /** What meets in one place. */
    public record Cell(List<Part> parts) {
        public Cell {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one term opens there.
     *
     * @param disclosure full, fields or hit-only; empty where the operation tells nothing of records
     * @param fields names of the fields that are told
     * @param only the one kind of subject that may be asked about; empty for every kind
     * @param onwardTransfer whether it may be passed on
     * @param retention how long it may be kept; null when the term does not say
     */
    public record Part(
            Set<String> to,
            Set<String> purposes,
            String level,
            String disclosure,
            List<String> fields,
            String only,
            String article,
            boolean onwardTransfer,
            @Nullable Period retention) {
        /** How long it may be kept, in words; empty when the term does not say. */
        public String kept(Words words) {
            if (retention == null) {
                return "";
            }
            var parts = new ArrayList<String>();
            for (var unit : List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS)) {
                long count = retention.get(unit);
                if (count > 0) {
                    var name = unit.name().toLowerCase(Locale.ROOT);
                    parts.add(
                            count == 1
                                    ? words.text("period." + name.substring(0, name.length() - 1))
                                    : words.text("period." + name, count));
                }
            }
            return words.text("agreement.kept", String.join(" · ", parts));
        }
    }

    static Matrix of(AgreementDocument document) {
        var cells = new TreeMap<String, Map<String, List<Part>>>();
        for (var line : Opened.of(document, PurposeFile.STANDARD)) {
            cells.computeIfAbsent(line.database(), _ -> new TreeMap<>())
                    .computeIfAbsent(line.operation(), _ -> new ArrayList<>())
                    .add(part(line));
        }
        var beside = new LinkedHashMap<String, Cell>();
        var without = cells.remove("");
        if (without != null) {
            without.forEach((operation, parts) -> beside.put(operation, new Cell(parts)));
        }
        var used = new TreeSet<String>();
        cells.values().forEach(row -> used.addAll(row.keySet()));
        var columns = ORDER.stream().filter(used::contains).toList();
        var rows = new LinkedHashMap<String, List<Cell>>();
        cells.forEach((database, row) -> rows.put(
                database,
                columns.stream()
                        .map(column -> new Cell(row.getOrDefault(column, List.of())))
                        .toList()));
        return new Matrix(columns, rows, beside);
    }

    private static Part part(Opened line) {
        var fields = line.disclosure() instanceof Disclosure.Fields(var names)
                ? names.stream().sorted().toList()
                : List.<String>of();
        return new Part(
                line.to(),
                line.purposes(),
                line.ceiling().word(),
                !SHOWS.contains(line.operation())
                        ? ""
                        : switch (line.disclosure()) {
                            case Disclosure.Full() -> "full";
                            case Disclosure.HitOnly() -> "hit-only";
                            case Disclosure.Fields _ -> "fields";
                        },
                fields,
                line.subjects().equals(Term.ALL_SUBJECTS)
                        ? ""
                        : line.subjects().iterator().next(),
                line.article(),
                line.onwardTransfer(),
                line.retention());
    }
}
