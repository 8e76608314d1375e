package org.liaisonhub.hub.audit.merkle;

import java.util.List;

/** Checks proofs as whoever received one does: without the tree. Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether the proof shows that {@code leaf} stands at {@code index} in the tree of that size and head. */
    public static boolean includes(TreeHash head, long size, long index, TreeHash leaf, List<TreeHash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        var hash = leaf;
        for (var sister : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = TreeHash.node(sister, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sister);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head);
    }

    /** Whether the proof shows that the older tree is the beginning of the newer. */
    public static boolean consistent(
            long olderSize, TreeHash olderHead, long newerSize, TreeHash newerHead, List<TreeHash> proof) {
        if (olderSize < 0 || olderSize > newerSize) {
            return false;
        }
        if (olderSize == newerSize) {
            return proof.isEmpty() && olderHead.equals(newerHead);
        }
        if (olderSize == 0) {
            return proof.isEmpty() && olderHead.equals(TreeHash.EMPTY);
        }
        boolean full = Long.bitCount(olderSize) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        int trailing = Long.numberOfTrailingZeros(olderSize);
        long place = (olderSize - 1) >> trailing;
        long last = (newerSize - 1) >> trailing;
        var older = full ? olderHead : proof.getFirst();
        var newer = older;
        for (var sister : full ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                older = TreeHash.node(sister, older);
                newer = TreeHash.node(sister, newer);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                newer = TreeHash.node(newer, sister);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(olderHead) && newer.equals(newerHead);
    }
}
