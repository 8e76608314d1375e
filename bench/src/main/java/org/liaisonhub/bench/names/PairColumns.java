package org.liaisonhub.bench.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.standards.InvalidValue;

/** Where the header of a file of pairs puts what; -1 where it has no such column. */
record PairColumns(
        List<String> header, int name1, int name2, int same, int group, int script1, int script2, int id, int score) {
    private static final String SCORE = "score";

    /** Reads the header; the columns may stand in any order and among others. */
    static PairColumns of(String[] header) {
        var names = Arrays.stream(header)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (var known : List.of("name1", "name2", "same", "group", "script1", "script2", "id", SCORE)) {
            if (names.indexOf(known) != names.lastIndexOf(known)) {
                throw new InvalidValue(known, "the header has this column twice");
            }
        }
        for (var needed : List.of("name1", "name2")) {
            if (!names.contains(needed)) {
                throw new InvalidValue(
                        needed, "the header, the first line, must have this column; tabs separate columns");
            }
        }
        return new PairColumns(
                List.of(header),
                names.indexOf("name1"),
                names.indexOf("name2"),
                names.indexOf("same"),
                names.indexOf("group"),
                names.indexOf("script1"),
                names.indexOf("script2"),
                names.indexOf("id"),
                names.indexOf(SCORE));
    }

    boolean labelled() {
        return same >= 0;
    }

    boolean grouped() {
        return group >= 0;
    }

    /**
     * One line below the header.
     *
     * @throws InvalidValue naming the line and the rule that it breaks
     */
    NamePair pair(long line, String[] values) {
        if (values.length != header.size()) {
            throw new InvalidValue(
                    "line " + line, "has " + values.length + " values, the header has " + header.size() + " columns");
        }
        return new NamePair(
                line,
                values,
                values[name1],
                values[name2],
                labelled() && isSame(line, values[same].strip()),
                grouped() ? values[group].strip() : "",
                id >= 0 ? values[id].strip() : "",
                ScriptPair.of(script(values, script1, name1), script(values, script2, name2)));
    }

    private static boolean isSame(long line, String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new InvalidValue("line " + line + ", same", "1 or 0");
        };
    }

    private static String script(String[] values, int stated, int name) {
        return stated >= 0 && !values[stated].isBlank()
                ? values[stated].strip().toUpperCase(Locale.ROOT)
                : ScriptPair.scriptOf(values[name]);
    }

    /** The header of the file with scores: a column of that name is taken over, otherwise it is put last. */
    String headerWithScore() {
        return score >= 0 ? String.join("\t", header) : String.join("\t", header) + "\t" + SCORE;
    }

    String lineWithScore(NamePair pair, String value) {
        var values = new ArrayList<>(Arrays.asList(pair.values()));
        if (score >= 0) {
            values.set(score, value);
        } else {
            values.add(value);
        }
        return String.join("\t", values);
    }
}
