package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.scripts.Writing;

/** Pairs of names with their truth, divided by person into a half to fit on and a half to test on. */
record NamePairs(List<Row> rows) {
    private static final NameReader READER = new NameReader();
    private static final String ALIAS = "_alias";

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

    /**
     * Writes the lines of one half of a file, with its header. Groups of aliases are divided by whether Latin names share a
     * family name, by its consonants: what shares none is mostly another name altogether.
     */
    static void writeHalf(Path file, Half half, Path out) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("group")) {
                lines.add(line);
            } else if (half(cells[1]) == half) {
                cells[0] = cells[0].endsWith(ALIAS) ? divided(cells[0], cells[2], cells[3]) : cells[0];
                lines.add(String.join("\t", cells));
            }
        }
        Files.write(out, lines);
    }

    private static String divided(String group, String left, String right) {
        ReadName a = READER.read(PersonName.of(left));
        ReadName b = READER.read(PersonName.of(right));
        boolean shared = NameComparison.route(a, b) == Writing.LATIN
                && families(a).stream().anyMatch(families(b)::contains);
        return shared ? "aliases_sharing_family" : group;
    }

    private static List<Long> families(ReadName name) {
        return name.tokens().stream()
                .filter(token -> token.part().isFamily())
                .map(token -> token.spelling().skeleton())
                .toList();
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
