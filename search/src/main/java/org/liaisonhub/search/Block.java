package org.liaisonhub.search;

import java.util.List;

/**
 * One way to find candidates: the records that carry at least one of the keys.
 *
 * @param keys alternatives; a record that carries several of them counts once
 * @param weight what it says for a record to be in this block; candidates of the highest sum over all blocks come first
 * @param limit at most so many visible records are taken from this block for its own sake, those of the lowest record
 *     ids. Of a block that has more, those that blocks within their limits found, or larger ones before it, count besides:
 *     a record is not lost because it shares a common name with many
 */
public record Block(List<Key> keys, int weight, int limit) {
    public Block {
        keys = List.copyOf(keys);
        if (weight < 1 || limit < 1) {
            throw new IllegalArgumentException("weight and limit of a block are at least 1");
        }
    }
}
