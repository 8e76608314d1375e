package org.liaisonhub.bench.names;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.running.WholeFile;

/** Scores a file of pairs in one pass: batches are read, compared on all processors, and written in their order. */
final class PairScoring {
    private static final int BATCH = 4_096;

    private final NameScore score = new NameScore();
    private final TsvReader rows;
    private final PairColumns columns;
    private final PairTallies tallies = new PairTallies(NameScore.THRESHOLD);
    private final RandomNegatives made;
    private final @Nullable WholeFile scored;
    private final @Nullable WholeFile mistakes;
    private long count;
    private long unreadable;
    private long atThreshold;

    PairScoring(
            TsvReader rows,
            PairColumns columns,
            RandomNegatives made,
            @Nullable WholeFile scored,
            @Nullable WholeFile mistakes) {
        this.rows = rows;
        this.columns = columns;
        this.made = made;
        this.scored = scored;
        this.mistakes = mistakes;
    }

    /** Goes through the whole file; false when it was interrupted before its end. */
    boolean run(Progress progress, Interrupt interrupt) throws IOException {
        if (scored != null) {
            scored.line(columns.headerWithScore());
        }
        if (mistakes != null) {
            mistakes.line(columns.headerWithScore() + "\tmistake");
        }
        for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
            if (interrupt.asked()) {
                return false;
            }
            score(batch);
            progress.at(count, rows.share());
        }
        return true;
    }

    private List<NamePair> batch() throws IOException {
        var batch = new ArrayList<NamePair>(BATCH);
        while (batch.size() < BATCH) {
            String[] values = rows.next();
            if (values == null) {
                break;
            }
            batch.add(columns.pair(rows.number(), values));
        }
        return batch;
    }

    private void score(List<NamePair> batch) throws IOException {
        var probabilities = new double[batch.size()];
        IntStream.range(0, probabilities.length).parallel().forEach(i -> {
            var pair = batch.get(i);
            probabilities[i] = score.probability(pair.name1(), pair.name2()).orElse(Double.NaN);
        });
        for (int i = 0; i < probabilities.length; i++) {
            boolean read = !Double.isNaN(probabilities[i]);
            unreadable += read ? 0 : 1;
            write(batch.get(i), read ? probabilities[i] : 0);
        }
    }

    private void write(NamePair pair, double probability) throws IOException {
        count++;
        boolean taken = probability >= NameScore.THRESHOLD;
        atThreshold += taken ? 1 : 0;
        boolean mistaken = columns.labelled() && taken != pair.same();
        if (columns.labelled()) {
            tallies.add(pair, probability);
            made.offer(pair);
        }
        if (scored != null || (mistaken && mistakes != null)) {
            // All digits, never an exponent: whatever reads it ranks as the engine does.
            String line = columns.lineWithScore(pair, new BigDecimal(Double.toString(probability)).toPlainString());
            if (scored != null) {
                scored.line(line);
            }
            if (mistaken && mistakes != null) {
                mistakes.line(line + (taken ? "\tfalse-positive" : "\tmiss"));
            }
        }
    }

    PairTallies tallies() {
        return tallies;
    }

    /** Scores of the pairs that were made, by script pair. */
    Map<ScriptPair, Scores> madeNegatives() {
        return made.scores(score);
    }

    long count() {
        return count;
    }

    /** Pairs with a name that the engine refuses to read; their score is 0. */
    long unreadable() {
        return unreadable;
    }

    long atThreshold() {
        return atThreshold;
    }
}
