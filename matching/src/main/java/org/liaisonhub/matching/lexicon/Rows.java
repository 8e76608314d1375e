package org.liaisonhub.matching.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The data files of this package: cells between tabs, {@code #} begins a comment line. */
final class Rows {
    private Rows() {}

    static List<List<String>> of(String file) {
        var stream = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<List<String>>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The words of a cell, each of a-z, 0-9 and the stroke of {@code s/o} only. */
    static List<String> words(String file, String cell) {
        List<String> words = List.of(cell.split(" ", -1));
        for (String word : words) {
            if (word.isEmpty() || !word.chars().allMatch(Rows::isPlain)) {
                throw broken(file, "no word of a-z: '" + word + "' in " + cell);
            }
        }
        return words;
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/';
    }

    static IllegalStateException broken(String file, Object what) {
        return new IllegalStateException(file + ": " + what);
    }
}
