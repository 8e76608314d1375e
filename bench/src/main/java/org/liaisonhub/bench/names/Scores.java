package org.liaisonhub.bench.names;

import java.util.Arrays;

/** A growing list of scores, 8 bytes each. Not thread-safe. */
final class Scores {
    private double[] values = new double[16];
    private int size;

    void add(double score) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = score;
    }

    void addAll(Scores other) {
        if (size + other.size > values.length) {
            values = Arrays.copyOf(values, Math.max(size + other.size, size + (size >> 1)));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double[] sorted() {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
