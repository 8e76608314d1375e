package org.liaisonhub.hub.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.audit.merkle.NodeSink;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/** Gathers the nodes that an append completes, and makes of them the tiles that are full now. For one append. */
final class TileWriter implements NodeSink {
    /** Hashes of a level as they were stored by earlier appends. */
    interface Earlier {
        /** From {@code from} to {@code to}, exclusive, in their order. */
        List<TreeHash> hashes(int level, long from, long to) throws SQLException;
    }

    /** A tile that is full. */
    record Full(int level, long place, Tile tile, TreeHash root) {}

    /** What came new in one level. */
    private static final class Level {
        private final long first;
        private final List<TreeHash> hashes = new ArrayList<>();

        private Level(long first) {
            this.first = first;
        }
    }

    private final List<Level> levels = new ArrayList<>();

    @Override
    public void completed(int height, long index, TreeHash hash) {
        if (height % Tile.HEIGHT == 0) {
            int level = height / Tile.HEIGHT;
            if (level == levels.size()) {
                levels.add(new Level(index));
            }
            levels.get(level).hashes.add(hash);
        }
    }

    /** The tiles that are full now and were not before. */
    List<Full> full(Earlier earlier) throws SQLException {
        var full = new ArrayList<Full>();
        for (int level = 0; level < levels.size(); level++) {
            var fresh = levels.get(level);
            long end = fresh.first + fresh.hashes.size();
            for (long place = fresh.first / Tile.WIDTH; (place + 1) * Tile.WIDTH <= end; place++) {
                long from = place * Tile.WIDTH;
                var hashes = new ArrayList<TreeHash>(Tile.WIDTH);
                if (from < fresh.first) {
                    hashes.addAll(earlier.hashes(level, from, fresh.first));
                }
                int offset = (int) Math.max(0, from - fresh.first);
                hashes.addAll(fresh.hashes.subList(offset, (int) (from + Tile.WIDTH - fresh.first)));
                if (hashes.size() != Tile.WIDTH) {
                    throw new SQLException("the audit log has lost hashes of the tile " + level + "/" + place);
                }
                var tile = new Tile(hashes);
                full.add(new Full(level, place, tile, tile.node(Tile.HEIGHT, 0)));
            }
        }
        return full;
    }
}
