package org.liaisonhub.hub.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/**
 * One tile: up to 256 hashes of one height beside each other, with the nodes above them. Source: C2SP tlog-tiles.
 *
 * @param hashes the row of hashes at the bottom of the tile; 256 when it is full
 */
public record Tile(List<TreeHash> hashes) {
    /** Heights of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new InvalidValue("tile", "1 to " + WIDTH + " hashes");
        }
    }

    /**
     * Reads a tile as it is stored and served.
     *
     * @throws InvalidValue unless the bytes are 1 to 256 whole hashes
     */
    public static Tile of(byte[] bytes) {
        if (bytes.length % TreeHash.BYTES != 0) {
            throw new InvalidValue("tile", "1 to " + WIDTH + " hashes");
        }
        var hashes = new ArrayList<TreeHash>(bytes.length / TreeHash.BYTES);
        for (int offset = 0; offset < bytes.length; offset += TreeHash.BYTES) {
            hashes.add(TreeHash.at(bytes, offset));
        }
        return new Tile(hashes);
    }

    /** As it is stored and served: the hashes one behind the other. */
    public byte[] bytes() {
        var bytes = new byte[hashes.size() * TreeHash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * TreeHash.BYTES);
        }
        return bytes;
    }

    /**
     * A node inside of the tile, over a full {@code 2^height} of its hashes.
     *
     * @param height above the bottom of the tile, 0 to 8
     * @param index among the nodes of that height in the tile
     */
    public TreeHash node(int height, int index) {
        return height == 0
                ? hashes.get(index)
                : TreeHash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
    }
}
