package org.liaisonhub.hub.audit.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;

/**
 * Where a tile or a bundle of entries stands. Source: C2SP tlog-tiles, "Merkle Tree" and "Log entries".
 *
 * @param level of the tile, 0 for the tile over the leaves; {@value #ENTRIES} for a bundle of the entries themselves
 * @param index among the tiles of its level, from the left
 * @param width hashes or entries in it: 256 when it is full
 */
public record TileAddress(int level, long index, int width) {
    /** The level of bundles of entries, beside those of hashes. */
    public static final int ENTRIES = -1;

    /** Highest level: with eight heights each, sizes of 64 bits need no more. */
    public static final int TOP_LEVEL = 7;

    private static final int GROUP = 1000;
    private static final Pattern GROUPS = Pattern.compile("(?:x[0-9]{3}/){0,6}[0-9]{3}");
    private static final Pattern WIDTHS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String RULE = "the path of a tile: LEVEL/INDEX or LEVEL/INDEX.p/WIDTH";

    public TileAddress {
        if (level < ENTRIES || level > TOP_LEVEL || index < 0 || width < 1 || width > Tile.WIDTH) {
            throw new InvalidValue("tile", RULE);
        }
    }

    public boolean isFull() {
        return width == Tile.WIDTH;
    }

    /** The path behind {@code tile/}: {@code 0/x001/x234/067}, {@code entries/000.p/12}. */
    public String path() {
        var text = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        text.insert(0, level == ENTRIES ? "entries/" : level + "/");
        return isFull() ? text.toString() : text + ".p/" + width;
    }

    /**
     * Reads a path behind {@code tile/}, which can be written in one way only.
     *
     * @throws InvalidValue if it is none
     */
    public static TileAddress parse(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new InvalidValue("tile", RULE);
        }
        var level = path.substring(0, slash);
        var rest = path.substring(slash + 1);
        int partial = rest.indexOf(".p/");
        var groups = partial < 0 ? rest : rest.substring(0, partial);
        var width = partial < 0 ? Integer.toString(Tile.WIDTH) : rest.substring(partial + ".p/".length());
        if (!GROUPS.matcher(groups).matches()
                || !WIDTHS.matcher(width).matches()
                || !(level.equals("entries") || level.matches("[0-7]"))) {
            throw new InvalidValue("tile", RULE);
        }
        long index = 0;
        for (var group : groups.split("/", -1)) {
            index = index * GROUP + Integer.parseInt(group.startsWith("x") ? group.substring(1) : group);
        }
        var address = new TileAddress(
                level.equals("entries") ? ENTRIES : Integer.parseInt(level), index, Integer.parseInt(width));
        if (!address.path().equals(path)) {
            throw new InvalidValue("tile", RULE);
        }
        return address;
    }

    /** Every tile of hashes and every bundle of entries of a log of that size, partial ones at their width. */
    public static List<TileAddress> all(long size) {
        var all = new ArrayList<TileAddress>();
        addLevel(all, ENTRIES, size);
        long nodes = size;
        for (int level = 0; nodes > 0; level++) {
            addLevel(all, level, nodes);
            nodes >>= Tile.HEIGHT;
        }
        return all;
    }

    private static void addLevel(List<TileAddress> all, int level, long nodes) {
        for (long index = 0; index < nodes >> Tile.HEIGHT; index++) {
            all.add(new TileAddress(level, index, Tile.WIDTH));
        }
        int rest = (int) (nodes & (Tile.WIDTH - 1));
        if (rest > 0) {
            all.add(new TileAddress(level, nodes >> Tile.HEIGHT, rest));
        }
    }
}
