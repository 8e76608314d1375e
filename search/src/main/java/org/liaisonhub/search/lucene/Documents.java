package org.liaisonhub.search.lucene;

import java.util.Arrays;

/** Documents of Lucene that carry a key of one block, collected before it is decided which of them count. Not thread-safe. */
final class Documents {
    private int[] documents = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int document) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
        }
        documents[size++] = document;
    }

    /** Whether there are at most so many different ones. */
    boolean areWithin(int limit) {
        return size <= limit || distinct() <= limit;
    }

    /** Sorts them and leaves each once; how many there are. */
    int distinct() {
        Arrays.sort(documents, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || documents[i] != documents[i - 1]) {
                documents[count++] = documents[i];
            }
        }
        size = count;
        return count;
    }

    int size() {
        return size;
    }

    int get(int number) {
        return documents[number];
    }
}
