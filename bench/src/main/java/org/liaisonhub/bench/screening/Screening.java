package org.liaisonhub.bench.screening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.lists.ListIndex;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.running.WholeFile;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.Match;
import org.liaisonhub.standards.InvalidValue;

/** Asks an index for every traveller of a file: in batches, on all processors, written in the order of the file. */
final class Screening {
    /** Matches below this are not looked at. */
    static final double FLOOR = 0.01;

    private static final int BATCH = 1_024;
    private static final int MATCHES = 50;
    private static final int WARM_UP = 3_000;

    private final ListIndex index;
    private final Travellers travellers;
    private final ScreeningFigures figures = new ScreeningFigures();
    private final @Nullable WholeFile out;

    Screening(ListIndex index, Travellers travellers, @Nullable WholeFile out) {
        this.index = index;
        this.travellers = travellers;
        this.out = out;
    }

    ScreeningFigures figures() {
        return figures;
    }

    /** Goes through the whole file of {@code rows} rows or so; false when it was interrupted before its end. */
    boolean run(Progress progress, Interrupt interrupt, long rows) throws IOException {
        if (out != null) {
            out.line(csv(travellers.columns()) + ",match,list,listed_name,probability,band,evidence");
        }
        boolean warm = false;
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            if (interrupt.asked()) {
                return false;
            }
            if (!warm) {
                warmUp(batch);
                warm = true;
            }
            var outcomes = batch.parallelStream().map(this::ask).toList();
            for (int i = 0; i < outcomes.size(); i++) {
                figures.add(batch.get(i), outcomes.get(i));
                if (out != null) {
                    out.line(line(batch.get(i), outcomes.get(i)));
                }
            }
            progress.at(figures.rows(), (double) figures.rows() / Math.max(rows, figures.rows()));
        }
        return true;
    }

    /** The first of a program's queries are slow because its code is not compiled yet; no hub is in that state for long. */
    private void warmUp(List<Traveller> batch) {
        IntStream.range(0, WARM_UP).parallel().forEach(i -> ask(batch.get(i % batch.size())));
    }

    private List<Traveller> batch() {
        var batch = new ArrayList<Traveller>(BATCH);
        while (batch.size() < BATCH) {
            var traveller = travellers.next();
            if (traveller == null) {
                break;
            }
            if (!traveller.expected().isEmpty() && !index.has(traveller.expected())) {
                throw new InvalidValue(
                        "--travellers, line " + traveller.line() + ", expected", "the key of a person on the lists");
            }
            batch.add(traveller);
        }
        return batch;
    }

    private Outcome ask(Traveller traveller) {
        long start = System.nanoTime();
        List<Match> matches;
        boolean asked = true;
        try {
            matches = index.find(traveller.person(), FLOOR, MATCHES);
        } catch (InvalidValue e) {
            matches = List.of();
            asked = false;
        }
        long nanos = System.nanoTime() - start;
        double expected = matches.stream()
                .filter(match -> index.key(match).equals(traveller.expected()))
                .mapToDouble(Match::probability)
                .max()
                .orElse(0);
        if (matches.isEmpty()) {
            return new Outcome("", "", 0, List.of(), asked, false, 0, nanos);
        }
        var best = matches.getFirst();
        // Two records of the same name and date cannot be told apart by what was asked: then either is right.
        boolean first = expected > 0 && expected >= best.probability();
        return new Outcome(
                index.key(best), index.list(best), best.probability(), best.evidence(), asked, first, expected, nanos);
    }

    private static String line(Traveller traveller, Outcome outcome) {
        var values = new ArrayList<>(traveller.values());
        values.add(outcome.key());
        values.add(outcome.list());
        values.add(outcome.evidence().stream()
                .filter(evidence -> evidence.field().equals("name"))
                .map(Evidence::recorded)
                .findFirst()
                .orElse(""));
        values.add(String.format(Locale.ROOT, "%.6f", outcome.probability()));
        values.add(Band.of(outcome.probability()).name());
        values.add(String.join(
                "; ", outcome.evidence().stream().map(Screening::words).toList()));
        return csv(values);
    }

    private static String words(Evidence evidence) {
        return String.format(Locale.ROOT, "%s %s %+.2f", evidence.field(), evidence.relation(), evidence.weight());
    }

    private static String csv(List<String> values) {
        return String.join(
                ",",
                values.stream()
                        .map(value -> value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                                ? '"' + value.replace("\"", "\"\"") + '"'
                                : value)
                        .toList());
    }
}
