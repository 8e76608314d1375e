package org.liaisonhub.matching.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.scripts.Writing;

/**
 * The tables that this package brings: files {@code <name>.tsv} with the columns kind, Latin letters, other letters and
 * natural logarithm. Kinds: {@code pair} (groups that stand for each other), {@code latin} and {@code other} (a letter
 * behind another, {@code .} for the beginning and the end), {@code end}, {@code slips} (a letter left out; replaced),
 * {@code swapped}. Each file says by what it was learnt, from what and when.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
public final class Correspondences {
    private static final Map<Writing, List<String>> FILES = Map.of(
            Writing.LATIN, List.of("latin"),
            Writing.CYRILLIC, List.of("cyrillic"),
            Writing.ARABIC, List.of("arabic"),
            Writing.HEBREW, List.of("hebrew"),
            Writing.HANGUL, List.of("hangul", "hangul-names"));

    private static final Correspondence[][] TABLES = load();

    private Correspondences() {}

    private static Correspondence[][] load() {
        var tables = new Correspondence[Writing.values().length][];
        for (Writing writing : Writing.values()) {
            var read = new ArrayList<Correspondence>();
            for (String name : FILES.getOrDefault(writing, List.of())) {
                Correspondence table = resource(name, Alphabet.of(writing));
                if (table != null) {
                    read.add(table);
                }
            }
            tables[writing.ordinal()] = read.toArray(new Correspondence[0]);
        }
        return tables;
    }

    /** How many tables join Latin words with those of a writing: none, one, or one per way that it writes names. */
    public static int count(Writing writing) {
        return TABLES[writing.ordinal()].length;
    }

    /** One of the tables of a writing, numbered from 0. */
    public static Correspondence table(Writing writing, int number) {
        return TABLES[writing.ordinal()][number];
    }

    private static @Nullable Correspondence resource(String name, Alphabet other) {
        var stream = Correspondences.class.getResourceAsStream(name + ".tsv");
        if (stream == null) {
            return null;
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(reader, other);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads a table in the form of this package's files. */
    public static Correspondence read(BufferedReader reader, Alphabet other) throws IOException {
        var builder = new Correspondence.Builder(Alphabet.LATIN, other);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            float weight = Float.parseFloat(cells[3]);
            switch (cells[0]) {
                case "pair" -> builder.pair(Alphabet.LATIN.letters(cells[1]), other.letters(cells[2]), weight);
                case "latin" ->
                    builder.sequence(true, one(Alphabet.LATIN, cells[1]), one(Alphabet.LATIN, cells[2]), weight);
                case "other" -> builder.sequence(false, one(other, cells[1]), one(other, cells[2]), weight);
                case "end" -> builder.end(weight);
                case "slips" -> builder.slips(Float.parseFloat(cells[2]), weight);
                case "swapped" -> builder.swapped(weight);
                default -> throw new IOException("an unknown kind of line: " + cells[0]);
            }
        }
        return builder.build();
    }

    private static int one(Alphabet alphabet, String letter) {
        return letter.equals(".") ? 0 : alphabet.letters(letter)[0];
    }
}
