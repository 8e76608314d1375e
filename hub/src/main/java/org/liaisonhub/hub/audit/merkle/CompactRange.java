package org.liaisonhub.hub.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/**
 * All that is needed of a tree to add leaves and tell its head: the roots of the full subtrees of which it consists,
 * the largest first; as many as its size has binary ones. Not thread-safe.
 */
public final class CompactRange {
    private final ArrayList<TreeHash> roots;
    private long size;

    /** A tree without leaves. */
    public CompactRange() {
        this.roots = new ArrayList<>();
    }

    /**
     * A tree as it was kept.
     *
     * @throws InvalidValue unless there is one root for each binary one of the size
     */
    public CompactRange(long size, List<TreeHash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new InvalidValue("frontier", "one hash for each binary one of the size");
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    public long size() {
        return size;
    }

    /** The roots of the full subtrees, the largest first. */
    public List<TreeHash> roots() {
        return List.copyOf(roots);
    }

    /** Adds a leaf; {@code sink} hears of it and of each node that it completes. */
    public void append(TreeHash leaf, NodeSink sink) {
        var hash = leaf;
        sink.completed(0, size, hash);
        long index = size;
        for (int height = 1; (index & 1) == 1; height++) {
            hash = TreeHash.node(roots.removeLast(), hash);
            index >>= 1;
            sink.completed(height, index, hash);
        }
        roots.add(hash);
        size++;
    }

    /** The head of the tree. Source: RFC 9162, section 2.1.1. */
    public TreeHash head() {
        if (roots.isEmpty()) {
            return TreeHash.EMPTY;
        }
        var hash = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(roots.get(i), hash);
        }
        return hash;
    }
}
