package org.liaisonhub.hub.audit.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;

/** Entries of a log one behind the other, each behind its length in two bytes. Source: C2SP tlog-tiles, "Log entries". */
public final class EntryBundle {
    /** Longest entry that a bundle can hold, in bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    private EntryBundle() {}

    /**
     * Writes a bundle.
     *
     * @throws InvalidValue if an entry is longer than {@value #LONGEST_ENTRY} bytes
     */
    public static byte[] write(List<byte[]> entries) {
        var out = new ByteArrayOutputStream(512 * entries.size());
        for (var entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new InvalidValue("entry", "at most " + LONGEST_ENTRY + " bytes");
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /**
     * Reads a bundle.
     *
     * @throws InvalidValue unless it is whole entries, 256 at most
     */
    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int to = from > bundle.length
                    ? Integer.MAX_VALUE
                    : from + (((bundle[at] & 0xFF) << 8) | (bundle[at + 1] & 0xFF));
            if (to > bundle.length || entries.size() == Tile.WIDTH) {
                throw new InvalidValue("bundle", "at most " + Tile.WIDTH + " whole entries");
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        return entries;
    }
}
