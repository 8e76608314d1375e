package org.liaisonhub.matching.letters;

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

    private static final float[] NO_REST = {};
    private static final float NONE = Float.NEGATIVE_INFINITY;

    private final Groups latinGroups;
    private final Groups otherGroups;
    private final LetterSequence latin;
    private final LetterSequence other;
    private final float[] table;
    private final int width;
    private final float end;
    private final float swapped;

    /** For each Latin letter the highest weight of any group with it, shared among its letters. */
    private final float[] cheapest;

    private Correspondence(Builder builder) {
        latinGroups = new Groups(builder.latinSize);
        otherGroups = new Groups(builder.otherSize);
        for (long key : builder.weights.keySet()) {
            latinGroups.add((int) (key >>> 32));
            otherGroups.add((int) key);
        }
        latin = new LetterSequence(builder.latinSize, builder.latinSequence);
        other = new LetterSequence(builder.otherSize, builder.otherSequence);
        width = otherGroups.size();
        table = new float[latinGroups.size() * width];
        Arrays.fill(table, NONE);
        for (int i = 0; i <= builder.latinSize; i++) {
            for (int j = 0; j <= builder.otherSize; j++) {
                table[i * width + j] = i == 0 || j == 0 ? builder.left : builder.replaced;
            }
        }
        builder.weights.forEach((key, weight) -> {
            int at = latinGroups.number((int) (key >>> 32)) * width + otherGroups.number(key.intValue());
            table[at] = Math.max(table[at], weight);
        });
        cheapest = new float[builder.latinSize + 1];
        Arrays.fill(cheapest, Math.max(Math.max(builder.left, builder.replaced), builder.swapped / 2));
        builder.weights.forEach((key, weight) -> {
            int letters = Groups.letters((int) (key >>> 32));
            for (int group = (int) (key >>> 32); group != 0; group >>>= 7) {
                cheapest[group & 127] = Math.max(cheapest[group & 127], weight / letters);
            }
        });
        end = builder.end;
        swapped = builder.swapped;
    }

    /**
     * A word prepared for comparing. {@code surprise} is -ln of the probability that letters follow one another so,
     * in nats.
     */
    public static final class Word {
        private final byte[] letters;
        private final int[] groups;
        private final float surprise;

        /** The most that the letters from each one on can weigh. */
        private final float[] rest;

        private Word(byte[] letters, int[] groups, float surprise, float[] rest) {
            this.rest = rest;
            this.letters = letters;
            this.groups = groups;
            this.surprise = surprise;
        }

        public float surprise() {
            return surprise;
        }
    }

    /** Prepares a word of a-z. */
    public Word latin(byte[] letters) {
        var rest = new float[letters.length + 1];
        for (int i = letters.length - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + cheapest[letters[i]];
        }
        return new Word(letters, latinGroups.endingAt(letters), latin.surprise(letters), rest);
    }

    /** Prepares a word of the other writing. */
    public Word other(byte[] letters) {
        return new Word(letters, otherGroups.endingAt(letters), other.surprise(letters), NO_REST);
    }

    /** ln of the probability that both words are written for one name, the best way to group their letters. */
    public float together(Word a, Word b) {
        return together(a, b, NONE);
    }

    /** The same, or negative infinity as soon as it is certain to be less than {@code least}. */
    public float together(Word a, Word b, float least) {
        int n = a.letters.length;
        int m = b.letters.length;
        int row = m + 1;
        var best = new float[(n + 1) * row];
        Arrays.fill(best, 1, best.length, NONE);
        for (int i = 0; i <= n; i++) {
            // What is still to come costs at least this: a way that cannot do any more is left.
            float needed = least - end - a.rest[i];
            boolean any = false;
            for (int j = 0; j <= m; j++) {
                if (best[i * row + j] >= needed) {
                    any = true;
                    advance(a, b, best, i, j);
                }
            }
            if (!any && i < n && !isReached(best, (i + 1) * row)) {
                return NONE;
            }
        }
        return best[n * row + m] + end;
    }

    private static boolean isReached(float[] best, int from) {
        for (int at = from; at < best.length; at++) {
            if (best[at] > NONE) {
                return true;
            }
        }
        return false;
    }

    /** Tries every group that begins at a cell. */
    private void advance(Word a, Word b, float[] best, int i, int j) {
        int n = a.letters.length;
        int m = b.letters.length;
        int row = m + 1;
        int mostLeft = latinGroups.most();
        int mostRight = otherGroups.most();
        float here = best[i * row + j];
        int lastX = Math.min(mostLeft, n - i);
        int lastY = Math.min(mostRight, m - j);
        for (int x = 0; x <= lastX; x++) {
            int group = x == 0 ? 0 : a.groups[(i + x - 1) * mostLeft + x - 1];
            if (group < 0) {
                continue;
            }
            int line = group * width;
            int to = (i + x) * row + j;
            if (x > 0) {
                best[to] = Math.max(best[to], here + table[line]);
            }
            for (int y = 1; y <= lastY; y++) {
                int partner = b.groups[(j + y - 1) * mostRight + y - 1];
                if (partner >= 0) {
                    best[to + y] = Math.max(best[to + y], here + table[line + partner]);
                }
            }
        }
        if (lastX > 1 && lastY > 1 && isSwapped(a.letters, b.letters, i + 2, j + 2)) {
            int to = (i + 2) * row + j + 2;
            best[to] = Math.max(best[to], here + swapped);
        }
    }

    private static boolean isSwapped(byte[] a, byte[] b, int i, int j) {
        return a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];
    }

    /** ln of how much more probable both words are together than each by itself, the letters alone considered. */
    public float likelihoodRatio(Word a, Word b) {
        return together(a, b) + a.surprise + b.surprise;
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
