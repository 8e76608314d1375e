package org.liaisonhub.hub.audit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The tree as RFC 9162 defines it, word for word and by recursion: MTH (2.1.1), PATH (2.1.3.1), SUBPROOF (2.1.4.1), and
 * verification by rebuilding the head from a proof along the same recursion. Shares no code with what it is held against.
 */
final class Rfc9162 {
    private final List<byte[]> entries;
    private final Map<Long, byte[]> known = new HashMap<>();

    Rfc9162(List<byte[]> entries) {
        this.entries = entries;
    }

    /** MTH(D[from:to]). */
    byte[] mth(int from, int to) {
        long range = ((long) from << 32) | to;
        var before = known.get(range);
        if (before != null) {
            return before;
        }
        byte[] hash;
        if (to == from) {
            hash = sha256();
        } else if (to - from == 1) {
            hash = sha256(new byte[] {0}, entries.get(from));
        } else {
            int k = k(to - from);
            hash = sha256(new byte[] {1}, mth(from, from + k), mth(from + k, to));
        }
        known.put(range, hash);
        return hash;
    }

    /** PATH(m, D[from:to]). */
    List<byte[]> path(int m, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int k = k(to - from);
        List<byte[]> path;
        if (m < k) {
            path = path(m, from, from + k);
            path.add(mth(from + k, to));
        } else {
            path = path(m - k, from + k, to);
            path.add(mth(from, from + k));
        }
        return path;
    }

    /** PROOF(m, D_n) = SUBPROOF(m, D_n, true). */
    List<byte[]> proof(int m, int n) {
        return subproof(m, 0, n, true);
    }

    private List<byte[]> subproof(int m, int from, int to, boolean b) {
        if (m == to - from) {
            var proof = new ArrayList<byte[]>();
            if (!b) {
                proof.add(mth(from, to));
            }
            return proof;
        }
        int k = k(to - from);
        List<byte[]> proof;
        if (m <= k) {
            proof = subproof(m, from, from + k, b);
            proof.add(mth(from + k, to));
        } else {
            proof = subproof(m - k, from + k, to, false);
            proof.add(mth(from, from + k));
        }
        return proof;
    }

    /** The head that an inclusion proof yields; the proof is consumed from its end, as the recursion splits. */
    static byte[] headByPath(long m, long n, byte[] leaf, List<byte[]> path) {
        if (n == 1) {
            if (!path.isEmpty()) {
                throw new IllegalArgumentException("too long");
            }
            return leaf;
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("too short");
        }
        var rest = path.subList(0, path.size() - 1);
        long k = k(n);
        return m < k
                ? sha256(new byte[] {1}, headByPath(m, k, leaf, rest), path.getLast())
                : sha256(new byte[] {1}, path.getLast(), headByPath(m - k, n - k, leaf, rest));
    }

    /** The older and the newer head that a consistency proof yields. */
    static byte[][] headsByProof(long m, long n, byte[] olderHead, List<byte[]> proof) {
        return headsByProof(m, n, olderHead, proof, true);
    }

    private static byte[][] headsByProof(long m, long n, byte[] olderHead, List<byte[]> proof, boolean b) {
        if (m == n) {
            if (proof.size() != (b ? 0 : 1)) {
                throw new IllegalArgumentException("wrong length");
            }
            var hash = b ? olderHead : proof.getFirst();
            return new byte[][] {hash, hash};
        }
        if (proof.isEmpty()) {
            throw new IllegalArgumentException("too short");
        }
        var rest = proof.subList(0, proof.size() - 1);
        var last = proof.getLast();
        long k = k(n);
        if (m <= k) {
            var both = headsByProof(m, k, olderHead, rest, b);
            return new byte[][] {both[0], sha256(new byte[] {1}, both[1], last)};
        }
        var both = headsByProof(m - k, n - k, olderHead, rest, false);
        return new byte[][] {sha256(new byte[] {1}, last, both[0]), sha256(new byte[] {1}, last, both[1])};
    }

    private static int k(int n) {
        return (int) k((long) n);
    }

    /** The largest power of two smaller than n. */
    private static long k(long n) {
        long k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
