package org.liaisonhub.matching.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How probable it is that a Latin word and a word of another writing (or another Latin word) write the same name, learnt
 * from pairs of names: groups of one to four Latin letters stand for groups of up to two others, each group with its
 * probability. Immutable, thread-safe.
 *
 * <p>Source: joint multigram models (Bisani and Ney, "Joint-sequence models for grapheme-to-phoneme conversion", Speech
 * Communication 50, 2008), without context and with the best way to group instead of the sum over all.
 */
public final class Correspondence {
    /** Latin letters in one group at most. */
    public static final int MOST_LATIN = 4;

    /** Letters of the other writing in one group at most. */
    public static final int MOST_OTHER = 3;

    private static final float NONE = Float.NEGATIVE_INFINITY;

    private final GroupTable table;
    private final LetterSequence latin;
    private final LetterSequence other;
    private final float end;

    private Correspondence(Builder builder) {
        var learnt = new ArrayList<GroupTable.Pair>(builder.weights.size());
        builder.weights.forEach(
                (key, weight) -> learnt.add(new GroupTable.Pair((int) (key >>> 32), key.intValue(), weight)));
        table = new GroupTable(
                builder.latinSize, builder.otherSize, learnt, builder.left, builder.replaced, builder.swapped);
        latin = new LetterSequence(builder.latinSize, builder.latinSequence);
        other = new LetterSequence(builder.otherSize, builder.otherSequence);
        end = builder.end;
    }

    /** Prepares words of a-z, in letters as {@link Alphabet} numbers them. */
    public GroupedWords latin(byte[]... words) {
        return new GroupedWords(Arrays.stream(words)
                .map(letters -> table.latin(letters, latin.surprise(letters)))
                .toArray(int[][]::new));
    }

    /** Prepares words of the other writing. */
    public GroupedWords other(byte[]... words) {
        return new GroupedWords(Arrays.stream(words)
                .map(letters -> table.other(letters, other.surprise(letters)))
                .toArray(int[][]::new));
    }

    /** ln of the probability that both words are written for one name, the best way to group their letters. */
    public float together(GroupedWords a, int i, GroupedWords b, int j) {
        return (float) BestGrouping.weight(table, a, i, b, j) / GroupTable.PER_NAT + end;
    }

    /** No less than {@link #together} of the first words; soon found for a Latin one that is compared with many. */
    public float mostTogether(GroupedWords latin, GroupedWords other) {
        int[] most = latin.most;
        if (most == null) {
            most = table.most(latin);
            latin.most = most;
        }
        return (float) LetterShares.sum(most, other) / GroupTable.PER_NAT + end;
    }

    /** ln of how much more probable the first words are together than each by itself, the letters alone considered. */
    public float likelihoodRatio(GroupedWords a, GroupedWords b) {
        return together(a, 0, b, 0) + a.surprise(0) + b.surprise(0);
    }

    /** Collects what a table says. Probabilities are natural logs. */
    public static final class Builder {
        private final Map<Long, Float> weights = new HashMap<>();
        private final Map<Integer, Float> latinSequence = new HashMap<>();
        private final Map<Integer, Float> otherSequence = new HashMap<>();
        private final int latinSize;
        private final int otherSize;
        private float end;
        private float left = -11;
        private float replaced = -13;
        private float swapped = NONE;

        public Builder(Alphabet latin, Alphabet other) {
            latinSize = latin.size();
            otherSize = other.size();
        }

        /** That a group of letters stands for another; one of both may be empty. */
        public Builder pair(byte[] latinGroup, byte[] otherGroup, float weight) {
            weights.put(((long) Groups.key(latinGroup) << 32) | Groups.key(otherGroup), weight);
            return this;
        }

        /** That {@code second} follows {@code first}; 0 is the beginning or the end of a word. */
        public Builder sequence(boolean ofLatin, int first, int second, float weight) {
            (ofLatin ? latinSequence : otherSequence).put((first << 8) | second, weight);
            return this;
        }

        public Builder end(float weight) {
            end = weight;
            return this;
        }

        /** Slips that no pair of names shows: a letter left out or put in, and one replaced by another. */
        public Builder slips(float leftOut, float replacedBy) {
            left = leftOut;
            replaced = replacedBy;
            return this;
        }

        /** Neighbours that changed places; only of use between words of one alphabet. */
        public Builder swapped(float weight) {
            swapped = weight;
            return this;
        }

        public Correspondence build() {
            return new Correspondence(this);
        }
    }
}
