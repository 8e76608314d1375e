package org.liaisonhub.search;

import java.util.List;

/**
 * One way to find candidates: the records that carry at least one of the keys.
 *
 * @param keys alternatives; a record that carries several of them counts once
 * @param weight what it says for a record to be in this block; candidates of the highest sum over all blocks come first
 * @param limit at most so many visible records are taken from this block, which ones is not defined; the rest is too
 *     common to be told apart by these keys
 */
public record Block(List<Key> keys, int weight, int limit) {
    public Block {
        keys = List.copyOf(keys);
        if (weight < 1 || limit < 1) {
            throw new IllegalArgumentException("weight and limit of a block are at least 1");
        }
    }
}
