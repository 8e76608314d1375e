package org.liaisonhub.bench.names;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tallies of a file of pairs: of each group in each script pair, and of any union of them. Not thread-safe. */
final class PairTallies {
    /** Groups told apart; what comes later is one group, so that memory stays bounded. */
    static final int MOST_GROUPS = 200;

    static final String FURTHER = "(further groups)";

    /** The pairs of one group and one script pair. */
    record Cell(String group, ScriptPair scripts) {}

    private final double threshold;
    private final Map<Cell, Tally> cells = new LinkedHashMap<>();
    private final SortedMap<String, SortedSet<ScriptPair>> groups = new TreeMap<>();

    PairTallies(double threshold) {
        this.threshold = threshold;
    }

    void add(NamePair pair, double score) {
        boolean known = groups.containsKey(pair.group()) || groups.size() < MOST_GROUPS;
        String group = known ? pair.group() : FURTHER;
        groups.computeIfAbsent(group, key -> new TreeSet<>()).add(pair.scripts());
        cells.computeIfAbsent(new Cell(group, pair.scripts()), key -> new Tally(threshold))
                .add(score, pair.same());
    }

    /** Each group with the script pairs that it has. */
    SortedMap<String, SortedSet<ScriptPair>> groups() {
        return groups;
    }

    SortedSet<ScriptPair> scriptPairs() {
        var all = new TreeSet<ScriptPair>();
        groups.values().forEach(all::addAll);
        return all;
    }

    Tally all() {
        return union(cell -> true);
    }

    Tally union(Predicate<Cell> wanted) {
        var union = new Tally(threshold);
        cells.forEach((cell, tally) -> {
            if (wanted.test(cell)) {
                union.addAll(tally);
            }
        });
        return union;
    }
}
