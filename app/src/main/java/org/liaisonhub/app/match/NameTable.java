package org.liaisonhub.app.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.Word;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.persons.Evidence;

/** The words of two names on a terminal: a line for each that met another, or none. */
public final class NameTable {
    private static final String NOBODY = "-";

    private NameTable() {}

    /**
     * Lines, each ended and behind {@code indent}; empty for evidence without words. Weights have two digits and add up to
     * that of the evidence, rounded likewise.
     */
    public static String of(Evidence evidence, String indent) {
        if (evidence.words().isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("asked", "recorded", "part", "relation", "via", "borne by", "weight"));
        Evidence rounded = evidence.rounded(100);
        for (WordMatch match : rounded.words()) {
            rows.add(List.of(
                    texts(match.asked()),
                    texts(match.recorded()),
                    parts(match),
                    match.relation().name(),
                    match.via(),
                    "1 in " + match.oneIn(),
                    weight(match.weight())));
        }
        for (Rest rest : rounded.rests()) {
            rows.add(List.of("", "", "", rest.reason().name(), "", "", weight(rest.weight())));
        }
        return aligned(rows, indent);
    }

    private static String texts(List<Word> words) {
        return words.isEmpty() ? NOBODY : words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** That of both sides, or of the side that has the word; two when they differ. */
    private static String parts(WordMatch match) {
        return Stream.of(match.asked(), match.recorded())
                .filter(words -> !words.isEmpty())
                .map(words ->
                        words.getFirst().part().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static String weight(double weight) {
        return String.format(Locale.ROOT, "%+.2f", weight);
    }

    private static String aligned(List<List<String>> rows, String indent) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder(indent);
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                boolean number = i == columns - 1;
                line.append(number ? gap + row.get(i) : row.get(i) + gap).append("  ");
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** Columns of a terminal: marks take none, letters of East Asia two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default ->
                        switch (Character.UnicodeScript.of(c)) {
                            case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
                            default -> 1;
                        };
                })
                .sum();
    }
}
