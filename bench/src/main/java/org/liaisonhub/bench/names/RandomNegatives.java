package org.liaisonhub.bench.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pairs of two persons, made of pairs of one: the first name of one with the second name of another, in the same
 * scripts. For files that have no such pairs themselves. Always the same for the same file. Not thread-safe.
 */
final class RandomNegatives {
    /** Pairs kept of each script pair, a fair sample of all; bounds the memory. */
    private static final int SAMPLE = 5_000;

    private static final int MOST_SCRIPT_PAIRS = 100;
    private static final int TRIES = 20;

    private static final class Sample {
        private final List<NamePair> pairs = new ArrayList<>();
        private long seen;
    }

    private final int count;
    private final Map<ScriptPair, Sample> samples = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);

    /** Makes {@code count} pairs for each script pair; none when it is 0. */
    RandomNegatives(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    void offer(NamePair pair) {
        boolean known = samples.containsKey(pair.scripts()) || samples.size() < MOST_SCRIPT_PAIRS;
        if (count == 0 || !pair.same() || !known) {
            return;
        }
        var sample = samples.computeIfAbsent(pair.scripts(), key -> new Sample());
        sample.seen++;
        if (sample.pairs.size() < SAMPLE) {
            sample.pairs.add(pair);
        } else {
            long place = random.nextLong(sample.seen);
            if (place < SAMPLE) {
                sample.pairs.set((int) place, pair);
            }
        }
    }

    /** Their scores by script pair; a name that cannot be read scores 0. */
    Map<ScriptPair, Scores> scores(NameScore score) {
        var scores = new HashMap<ScriptPair, Scores>();
        samples.forEach((scripts, sample) -> {
            var pairs = pairs(sample.pairs);
            var probabilities = new double[pairs.size()];
            IntStream.range(0, probabilities.length).parallel().forEach(i -> {
                var pair = pairs.get(i);
                probabilities[i] = score.probability(
                                pair.first().name1(), pair.second().name2())
                        .orElse(0);
            });
            var made = new Scores();
            for (double probability : probabilities) {
                made.add(probability);
            }
            scores.put(scripts, made);
        });
        return scores;
    }

    private record Two(NamePair first, NamePair second) {}

    private List<Two> pairs(List<NamePair> sample) {
        var pairs = new ArrayList<Two>(count);
        for (int i = 0; i < count; i++) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                var first = sample.get(random.nextInt(sample.size()));
                var second = sample.get(random.nextInt(sample.size()));
                if (differ(first, second)) {
                    pairs.add(new Two(first, second));
                    break;
                }
            }
        }
        return pairs;
    }

    private static boolean differ(NamePair first, NamePair second) {
        if (first.id().isEmpty() || second.id().isEmpty()) {
            return !first.name1().equals(second.name1()) && !first.name2().equals(second.name2());
        }
        return !first.id().equals(second.id());
    }
}
