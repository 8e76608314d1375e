package org.liaisonhub.bench.matching;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.persons.Comparison;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparing and reading, one after the other over a pool, so that no answer can be foreseen. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchingBenchmark {
    // Held, or it would forget its level: Lucene warns of a module that the hub does without as well.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final PersonMatcher matcher = new PersonMatcher();
    private List<PairPool.Pair> pairs = List.of();
    private List<PairPool.Names> names = List.of();
    private List<PairPool.Names> namesByChance = List.of();
    private List<Person> travellers = List.of();
    private int next;

    /** Builds the pool. */
    @Setup
    public void fill() throws IOException {
        LUCENE.setLevel(Level.SEVERE);
        var pool = new PairPool(matcher);
        pairs = pool.pairs();
        names = pool.names();
        namesByChance = pool.namesByChance();
        travellers = PairPool.toBeRead();
    }

    /** What one pair of names weighs, both read, no least weight given: one traveller after the other, as a search does. */
    @Benchmark
    public double compareNames() {
        var pair = names.get(next++ % names.size());
        return NameComparison.weight(pair.asked(), pair.recorded(), NameComparison.LEAST);
    }

    /** The same with pairs in an order by chance. */
    @Benchmark
    public double compareNamesByChance() {
        var pair = namesByChance.get(next++ % namesByChance.size());
        return NameComparison.weight(pair.asked(), pair.recorded(), NameComparison.LEAST);
    }

    /** The probability of one pair of persons as a search asks for it: told less where it is below what is shown. */
    @Benchmark
    public double comparePairInSearch() {
        var pair = pairs.get(next++ % pairs.size());
        return matcher.probability(pair.asked(), pair.recorded(), PersonMatcher.POSSIBLE_PROBABILITY);
    }

    /** The probability of one pair of persons, however low: all names with all names, and the other fields. */
    @Benchmark
    public double comparePair() {
        var pair = pairs.get(next++ % pairs.size());
        return matcher.probability(pair.asked(), pair.recorded());
    }

    /** The same with its evidence: what is done for what is shown. */
    @Benchmark
    public Comparison explainPair() {
        var pair = pairs.get(next++ % pairs.size());
        return matcher.compare(pair.asked(), pair.recorded());
    }

    /** Reading the person who is asked for, of one name: what is done once for a question. */
    @Benchmark
    public PreparedPerson prepareQuery() {
        return matcher.prepare(travellers.get(next++ % travellers.size()));
    }
}
