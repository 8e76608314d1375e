package org.liaisonhub.bench.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.liaisonhub.matching.letters.Alphabet;

/**
 * Learns which groups of letters stand for each other from pairs of words, by expectation maximisation over all ways to
 * group them. A pair whose words are likelier unrelated than related counts little.
 *
 * <p>Source: Bisani and Ney, Speech Communication 50, 2008, without context.
 */
final class Multigram {
    /** A pair of words that write one name, and how often it counts. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Sample(byte[] latin, byte[] other, double weight) {}

    private static final int ROUNDS = 7;
    private static final double BAND = 0.35;
    private static final double FEWEST = 0.5;
    private static final double FEWEST_OF_LONG = 3;
    private static final int ROBUST_FROM = 2;
    private static final double ROBUST_AT = 2;

    private final Alphabet alphabet;
    private final int mostLatin;
    private final int mostOther;
    private final boolean manyToMany;
    private final List<Sample> samples;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private double[] probability = new double[0];
    private final LetterCounts latin;
    private final LetterCounts other;

    /** With {@code manyToMany}, several letters may stand for several; else one of both groups has one at most. */
    Multigram(Alphabet alphabet, int mostLatin, int mostOther, boolean manyToMany, List<Sample> samples) {
        this.alphabet = alphabet;
        this.manyToMany = manyToMany;
        this.mostLatin = mostLatin;
        this.mostOther = mostOther;
        this.samples = samples;
        latin = new LetterCounts(Alphabet.LATIN);
        other = new LetterCounts(alphabet);
        for (Sample sample : samples) {
            latin.add(sample.latin(), sample.weight());
            other.add(sample.other(), sample.weight());
        }
    }

    Multigram learn() {
        begin();
        List<int[]> uses = samples.parallelStream().map(this::uses).toList();
        for (int round = 0; round < ROUNDS; round++) {
            var counts = new double[keys.size() + 1];
            for (int i = 0; i < samples.size(); i++) {
                expect(samples.get(i), uses.get(i), counts, round >= ROBUST_FROM);
            }
            maximise(counts);
        }
        return this;
    }

    private void begin() {
        var counts = new HashMap<Long, Double>();
        for (Sample sample : samples) {
            int n = sample.latin().length;
            int m = sample.other().length;
            for (int i = 0; i < n; i++) {
                counts.merge(key(sample, i, i + 1, 0, 0), 0.1 * sample.weight(), Double::sum);
                for (int j = 0; j < m; j++) {
                    if (Math.abs((i + 0.5) / n - (j + 0.5) / m) < BAND) {
                        for (int x = 1; x <= mostLatin && i + x <= n; x++) {
                            for (int y = 1; y <= mostOther && j + y <= m; y++) {
                                if (manyToMany || x == 1 || y == 1) {
                                    counts.merge(
                                            key(sample, i, i + x, j, j + y), sample.weight() / (x * y), Double::sum);
                                }
                            }
                        }
                    }
                }
            }
            for (int j = 0; j < m; j++) {
                counts.merge(key(sample, 0, 0, j, j + 1), 0.1 * sample.weight(), Double::sum);
            }
        }
        counts.forEach((key, count) -> {
            if (count >= 2) {
                numbers.put(key, keys.size());
                keys.add(key);
            }
        });
        double sum = 0;
        probability = new double[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            probability[i] = counts.getOrDefault(keys.get(i), 0.0);
            sum += probability[i];
        }
        for (int i = 0; i < keys.size(); i++) {
            probability[i] *= 0.85 / sum;
        }
        probability[keys.size()] = 0.15;
    }

    private static long key(Sample sample, int latinFrom, int latinTo, int otherFrom, int otherTo) {
        long left = 0;
        for (int i = latinFrom; i < latinTo; i++) {
            left = (left << 7) | sample.latin()[i];
        }
        long right = 0;
        for (int j = otherFrom; j < otherTo; j++) {
            right = (right << 7) | sample.other()[j];
        }
        return (left << 32) | right;
    }

    /** All uses of known groups in a pair, three numbers each: the cell it ends in, the one it begins in, the group. */
    private int[] uses(Sample sample) {
        int n = sample.latin().length;
        int m = sample.other().length;
        var uses = new int[(n + 1) * (m + 1) * (mostLatin + 1) * (mostOther + 1) * 3];
        int length = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                for (int x = 0; x <= Math.min(mostLatin, i); x++) {
                    for (int y = 0; y <= Math.min(mostOther, j); y++) {
                        boolean possible = x + y > 0 && (x > 0 || y == 1) && (y > 0 || x == 1);
                        Integer number = possible ? numbers.get(key(sample, i - x, i, j - y, j)) : null;
                        if (number != null) {
                            uses[length++] = i * (m + 1) + j;
                            uses[length++] = (i - x) * (m + 1) + j - y;
                            uses[length++] = number;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(uses, length);
    }

    /** Adds to {@code counts} how often each group is used in this pair, over all ways to group its letters. */
    private void expect(Sample sample, int[] uses, double[] counts, boolean robust) {
        int cells = (sample.latin().length + 1) * (sample.other().length + 1);
        var forward = new double[cells];
        forward[0] = 1;
        for (int i = 0; i < uses.length; i += 3) {
            forward[uses[i]] += forward[uses[i + 1]] * probability[uses[i + 2]];
        }
        double end = probability[keys.size()];
        double all = forward[cells - 1] * end;
        if (!(all > 0)) {
            return;
        }
        double weight = sample.weight();
        if (robust) {
            double ratio = Math.log(all) + latin.surprise(sample.latin()) + other.surprise(sample.other());
            weight /= 1 + Math.exp(ROBUST_AT - ratio);
        }
        var backward = new double[cells];
        backward[cells - 1] = end;
        for (int i = uses.length - 3; i >= 0; i -= 3) {
            double through = backward[uses[i]] * probability[uses[i + 2]];
            if (through > 0) {
                backward[uses[i + 1]] += through;
                counts[uses[i + 2]] += weight * forward[uses[i + 1]] * through / all;
            }
        }
        counts[keys.size()] += weight;
    }

    private void maximise(double[] counts) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (i < keys.size()) {
                int letters = letters((int) (keys.get(i) >>> 32))
                        + letters(keys.get(i).intValue());
                counts[i] = counts[i] < (letters > 2 ? FEWEST_OF_LONG : FEWEST) ? 0 : counts[i];
            }
            sum += counts[i];
        }
        for (int i = 0; i < counts.length; i++) {
            probability[i] = counts[i] / sum;
        }
    }

    private static int letters(int key) {
        return (32 - Integer.numberOfLeadingZeros(key) + 6) / 7;
    }

    /** The lines of a table as {@code Correspondences} reads it. */
    List<String> lines(double slipLeft, double slipReplaced, double swapped) {
        var byProbability = new TreeMap<String, Double>();
        for (int i = 0; i < keys.size(); i++) {
            if (probability[i] > 0) {
                byProbability.put(
                        text(Alphabet.LATIN, (int) (keys.get(i) >>> 32)) + "\t"
                                + text(alphabet, keys.get(i).intValue()),
                        Math.log(probability[i]));
            }
        }
        var lines = new ArrayList<String>();
        lines.add(line("end", "", "", Math.log(probability[keys.size()])));
        lines.add(line("slips", "", String.format(Locale.ROOT, "%.2f", slipLeft), slipReplaced));
        if (swapped != 0) {
            lines.add(line("swapped", "", "", swapped));
        }
        byProbability.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry ->
                        lines.add(String.format(Locale.ROOT, "pair\t%s\t%.3f", entry.getKey(), entry.getValue())));
        lines.addAll(latin.lines("latin"));
        lines.addAll(other.lines("other"));
        return lines;
    }

    static String line(String kind, String left, String right, double value) {
        return String.format(Locale.ROOT, "%s\t%s\t%s\t%.3f", kind, left, right, value);
    }

    private static String text(Alphabet alphabet, int key) {
        var text = new StringBuilder();
        for (int rest = key; rest != 0; rest >>>= 7) {
            text.insert(0, alphabet.letter(rest & 127));
        }
        return text.toString();
    }
}
