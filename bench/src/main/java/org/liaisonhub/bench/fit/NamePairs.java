package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pairs of names with their truth, divided by person into a half to fit on and a half to test on. */
record NamePairs(List<Row> rows) {
    /** Which half a pair belongs to; one of whose persons each half has one belongs to neither. */
    enum Half {
        FIT,
        TEST,
        NEITHER
    }

    /** A line of the file; {@code id} holds one person, or two divided by a bar. */
    record Row(String group, String id, String left, String right, boolean same, Half half) {
        String person(int side) {
            String[] persons = id.split("\\|", -1);
            return persons[Math.min(side, persons.length - 1)];
        }
    }

    /** Reads a file with the columns group, id, name1, name2, same. */
    static NamePairs read(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("group")) {
                rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4].equals("1"), half(cells[1])));
            }
        }
        return new NamePairs(rows);
    }

    /** Writes the lines of one half of a file, with its header. */
    static void writeHalf(Path file, Half half, Path out) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("group") || half(cells[1]) == half) {
                lines.add(line);
            }
        }
        Files.write(out, lines);
    }

    List<Row> of(Half half) {
        return rows.stream().filter(row -> row.half == half).toList();
    }

    private static Half half(String id) {
        Half all = null;
        for (String person : id.split("\\|", -1)) {
            Half half = (((person.hashCode() * 0x9E3779B1) >>> 17) & 1) == 0 ? Half.FIT : Half.TEST;
            all = all == null || all == half ? half : Half.NEITHER;
        }
        return all == null ? Half.NEITHER : all;
    }
}
