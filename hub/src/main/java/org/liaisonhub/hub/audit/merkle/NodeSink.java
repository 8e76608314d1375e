package org.liaisonhub.hub.audit.merkle;

/** Hears of every node of the tree that a new leaf completes: the leaf itself at height 0, then those above it. */
@FunctionalInterface
public interface NodeSink {
    /** Hears nothing. */
    NodeSink NONE = (_, _, _) -> {};

    /**
     * The root of the {@code 2^height} leaves from {@code index * 2^height} on is known from now on.
     *
     * @param index of the node among those of its height, from the left
     */
    void completed(int height, long index, TreeHash hash);
}
