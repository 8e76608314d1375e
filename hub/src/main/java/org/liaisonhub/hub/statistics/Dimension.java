package org.liaisonhub.hub.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liaisonhub.standards.InvalidValue;

/** By what figures can be grouped. Officers and systems are always apart. */
public enum Dimension {
    PARTY("party"),
    DATABASE("database"),
    CHANNEL("channel"),
    PURPOSE("purpose"),
    DAY("to_char(day, 'YYYY-MM-DD')"),
    MONTH("to_char(day, 'YYYY-MM')");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The dimension of a word.
     *
     * @throws InvalidValue naming the parameter {@code by} when there is none
     */
    public static Dimension ofWord(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "by",
                        "some of "
                                + Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", "))
                                + ", parted by commas"));
    }
}
