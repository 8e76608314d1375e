package org.liaisonhub.hub.audit.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes proofs of a tree, reading some two nodes for each binary digit of its size. Source: RFC 9162, section 2.1. */
public final class Proofs {
    private final NodeSource nodes;

    public Proofs(NodeSource nodes) {
        this.nodes = nodes;
    }

    /**
     * Proof that the leaf {@code index} is in the tree of that size: the sister nodes from the leaf up (section 2.1.3.1).
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    public List<TreeHash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("an index below the size");
        }
        var fromAbove = new ArrayList<TreeHash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                fromAbove.add(range(middle, to));
                to = middle;
            } else {
                fromAbove.add(range(from, middle));
                from = middle;
            }
        }
        Collections.reverse(fromAbove);
        return fromAbove;
    }

    /**
     * Proof that the tree of size {@code older} is the beginning of that of size {@code newer} (section 2.1.4.1); empty
     * when both are one, or the older is without leaves.
     *
     * @throws IllegalArgumentException unless {@code 0 <= older <= newer}
     */
    public List<TreeHash> consistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("an older size of at most the newer");
        }
        if (older == 0 || older == newer) {
            return List.of();
        }
        var fromAbove = new ArrayList<TreeHash>();
        long from = 0;
        long to = newer;
        while (to != older) {
            long middle = from + split(to - from);
            if (older <= middle) {
                fromAbove.add(range(middle, to));
                to = middle;
            } else {
                fromAbove.add(range(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            fromAbove.add(range(from, to));
        }
        Collections.reverse(fromAbove);
        return fromAbove;
    }

    /** Head of the tree of that size. */
    public TreeHash head(long size) {
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /** Root over the leaves {@code from} to {@code to}, exclusive; {@code from} is a multiple of what is split off. */
    private TreeHash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return nodes.node(height, from >> height);
        }
        long middle = from + split(leaves);
        return TreeHash.node(range(from, middle), range(middle, to));
    }

    /** Largest power of two that is smaller than {@code leaves}. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
