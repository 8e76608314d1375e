package org.liaisonhub.matching.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Data files that stand beside the class that reads them: {@code #} begins a comment line, {@code [name]} begins a section, other lines hold
 * words between spaces.
 */
public final class Resource {
    private Resource() {}

    /** Hands over the cells of every line of a table that {@code #} does not begin; nothing when there is no such file. */
    public static void lines(Class<?> beside, String file, Consumer<String[]> line) {
        var stream = beside.getResourceAsStream(file);
        if (stream == null) {
            return;
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                    .forEach(text -> line.accept(text.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Hands over every line that holds words, with the name of its section. */
    public static void sections(Class<?> beside, String file, BiConsumer<String, List<String>> line) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String section = "";
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                String trimmed = text.strip();
                if (trimmed.startsWith("[")) {
                    section = trimmed.substring(1, trimmed.length() - 1);
                } else if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                    line.accept(section, List.of(trimmed.split(" +", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
