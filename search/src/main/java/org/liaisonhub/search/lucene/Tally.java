package org.liaisonhub.search.lucene;

import java.util.Arrays;

/**
 * Adds up the weights of the blocks that a document of Lucene is in. An open-addressed table that is emptied by what
 * was used, so that a question that finds nothing costs nothing. Not thread-safe.
 */
final class Tally {
    private static final int NONE = -1;

    private int[] documents = new int[256];
    private int[] sums = new int[256];
    private int[] blocks = new int[256];
    private int[] used = new int[128];
    private int size;

    Tally() {
        Arrays.fill(documents, NONE);
    }

    boolean contains(int document) {
        return documents[slot(document)] == document;
    }

    /** Adds {@code weight} to a document unless this block did so before. */
    void add(int document, int block, int weight) {
        int slot = slot(document);
        if (documents[slot] == NONE) {
            if (size == used.length) {
                grow();
                slot = slot(document);
            }
            documents[slot] = document;
            sums[slot] = weight;
            blocks[slot] = block;
            used[size++] = slot;
        } else if (blocks[slot] != block) {
            blocks[slot] = block;
            sums[slot] += weight;
        }
    }

    int size() {
        return size;
    }

    /** Documents whose sum is among the {@code limit} highest, all of the last rank, rising. */
    int[] best(int limit) {
        int floor = size <= limit ? Integer.MIN_VALUE : nthSum(limit);
        int[] best = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (sums[used[i]] >= floor) {
                best[count++] = documents[used[i]];
            }
        }
        best = Arrays.copyOf(best, count);
        Arrays.sort(best);
        return best;
    }

    int sum(int document) {
        return sums[slot(document)];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            documents[used[i]] = NONE;
        }
        size = 0;
    }

    private int nthSum(int n) {
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = sums[used[i]];
        }
        Arrays.sort(all);
        return all[size - n];
    }

    private int slot(int document) {
        int mask = documents.length - 1;
        int hash = document * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (documents[slot] != NONE && documents[slot] != document) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldDocuments = documents;
        int[] oldSums = sums;
        int[] oldBlocks = blocks;
        int[] oldUsed = used;
        int capacity = oldDocuments.length * 2;
        documents = new int[capacity];
        Arrays.fill(documents, NONE);
        sums = new int[capacity];
        blocks = new int[capacity];
        used = new int[capacity / 2];
        for (int i = 0; i < size; i++) {
            int from = oldUsed[i];
            int slot = slot(oldDocuments[from]);
            documents[slot] = oldDocuments[from];
            sums[slot] = oldSums[from];
            blocks[slot] = oldBlocks[from];
            used[i] = slot;
        }
    }
}
