package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Splits lines of text into zones, as they come: holds one zone at a time. Blank lines separate zones; zones without a
 * blank line between them are told apart by the length of their first line. Lower case and spaces at the ends of lines
 * do not matter. Not thread-safe.
 */
public final class MrzReader implements Iterator<ZoneText> {
    private final Iterator<String> lines;
    private long lineNumber;
    private String pending = "";

    public MrzReader(Iterator<String> lines) {
        this.lines = lines;
    }

    /** The zones of a text, in its order. */
    public static List<ZoneText> zones(String text) {
        var zones = new ArrayList<ZoneText>();
        new MrzReader(text.lines().iterator()).forEachRemaining(zones::add);
        return zones;
    }

    @Override
    public boolean hasNext() {
        while (pending.isEmpty() && lines.hasNext()) {
            pending = nextLine();
        }
        return !pending.isEmpty();
    }

    /** The next zone: at least one line, at most as many as the zone whose first line it begins with has. */
    @Override
    public ZoneText next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long first = lineNumber;
        var zone = new ArrayList<String>();
        zone.add(pending);
        pending = "";
        int size = MrzFormat.linesOfZone(zone.getFirst().length());
        while (zone.size() < size && lines.hasNext()) {
            String line = nextLine();
            if (line.isEmpty()) {
                break;
            }
            zone.add(line);
        }
        return new ZoneText(first, zone);
    }

    private String nextLine() {
        lineNumber++;
        return lines.next().strip();
    }
}
