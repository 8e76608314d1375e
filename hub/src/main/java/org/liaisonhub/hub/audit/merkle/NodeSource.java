package org.liaisonhub.hub.audit.merkle;

/** The nodes of a tree that stand over a full {@code 2^height} leaves. */
@FunctionalInterface
public interface NodeSource {
    /** The root of the {@code 2^height} leaves from {@code index * 2^height} on, all of which the tree has. */
    TreeHash node(int height, long index);
}
