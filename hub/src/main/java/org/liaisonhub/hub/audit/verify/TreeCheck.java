package org.liaisonhub.hub.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.verify.Finding.Kind;

/**
 * Grows two trees beside each other, one of what the entries say and one of the hashes that are stored for them, and
 * compares tiles on the way. Where they part, a signed head says which of them is right.
 */
final class TreeCheck {
    private final LogCopy copy;
    private final Findings findings;
    private CompactRange said = new CompactRange();
    private CompactRange stored = new CompactRange();
    private final Rows saidRows = new Rows();
    private final Rows storedRows = new Rows();
    private @Nullable Tile tile;
    private boolean broken;

    /** The hashes of each level that are not yet a full tile. */
    private static final class Rows {
        private final List<List<TreeHash>> levels = new ArrayList<>();

        void completed(int height, TreeHash hash) {
            if (height % Tile.HEIGHT == 0) {
                int level = height / Tile.HEIGHT;
                if (level == levels.size()) {
                    levels.add(new ArrayList<>());
                }
                if (levels.get(level).size() == Tile.WIDTH) {
                    levels.get(level).clear();
                }
                levels.get(level).add(hash);
            }
        }
    }

    TreeCheck(LogCopy copy, Findings findings) {
        this.copy = copy;
        this.findings = findings;
    }

    long size() {
        return said.size();
    }

    TreeHash head() {
        return said.head();
    }

    /** The next entry. */
    void add(byte[] bytes, @Nullable TreeHash kept) {
        long number = said.size();
        var computed = TreeHash.leaf(bytes);
        var inTile = inTile(number);
        if (kept != null && inTile != null && !kept.equals(inTile)) {
            findings.add(Kind.WRONG_TILE, "the tile does not hold the hash of entry " + number);
        }
        var hash = kept != null ? kept : inTile != null ? inTile : computed;
        if (!hash.equals(computed)) {
            findings.mismatch(number);
        }
        append(computed, hash);
    }

    /** An entry that is not there: its tile may still know its hash. */
    void addMissing() {
        var inTile = inTile(said.size());
        if (inTile == null) {
            broken = true;
        }
        var hash = inTile == null ? TreeHash.EMPTY : inTile;
        append(hash, hash);
    }

    /** Holds a signed head of the present size against both trees. */
    boolean matches(TreeHash head) {
        if (head.equals(said.head())) {
            findings.blame(Kind.WRONG_TILE);
            stored = new CompactRange(said.size(), said.roots());
            return true;
        }
        findings.blame(Kind.EDITED_ENTRY);
        if (head.equals(stored.head())) {
            said = new CompactRange(stored.size(), stored.roots());
            return true;
        }
        // What is missing without a trace has been named; no head can be told any more.
        return broken;
    }

    private @Nullable TreeHash inTile(long number) {
        int offset = (int) (number % Tile.WIDTH);
        if (offset == 0) {
            long place = number / Tile.WIDTH;
            long left = copy.size() - number;
            int width = (int) Math.max(1, Math.min(Tile.WIDTH, left));
            tile = copy.tile(new TileAddress(0, place, width)).orElse(null);
        }
        return tile == null || offset >= tile.hashes().size()
                ? null
                : tile.hashes().get(offset);
    }

    private void append(TreeHash computed, TreeHash hash) {
        said.append(computed, (height, _, node) -> saidRows.completed(height, node));
        stored.append(hash, (height, index, node) -> {
            storedRows.completed(height, node);
            compare(height, index);
        });
    }

    private void compare(int height, long index) {
        int level = height / Tile.HEIGHT;
        if (height % Tile.HEIGHT == 0 && index % Tile.WIDTH == Tile.WIDTH - 1) {
            var address = new TileAddress(level, index / Tile.WIDTH, Tile.WIDTH);
            Optional<Tile> there = copy.tile(address);
            if (there.isEmpty()) {
                findings.add(Kind.WRONG_TILE, "the tile " + address.path() + " is missing");
            } else if (level > 0
                    && !there.get().hashes().equals(storedRows.levels.get(level))
                    && !there.get().hashes().equals(saidRows.levels.get(level))) {
                findings.add(
                        Kind.WRONG_TILE, "the tile " + address.path() + " does not hold the hashes of the tiles below");
            }
        }
    }
}
