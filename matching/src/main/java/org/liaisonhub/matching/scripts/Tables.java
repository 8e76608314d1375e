package org.liaisonhub.matching.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of this package: cells between tabs, {@code #} begins a comment line. */
final class Tables {
    private Tables() {}

    /** The lines that hold cells, without spaces around the cells. */
    static List<List<String>> rows(String file) {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<List<String>>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)).stream()
                            .map(String::strip)
                            .toList());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The error of a table that breaks its own rules; found by any test that loads it. */
    static IllegalStateException broken(String file, Object what) {
        return new IllegalStateException(file + ": " + what);
    }
}
