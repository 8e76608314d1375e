package org.liaisonhub.matching.names;

import java.util.List;

/**
 * A word of a name that tells who it is.
 *
 * @param spelling the most usual way to write it with a-z
 * @param others further ways, none of which equals {@code spelling}; at most {@value #MOST_OTHERS}
 * @param information how much it tells, in nats: -ln of the share of people who bear it; rounded to {@value #STEPS}ths
 */
public record NameToken(Spelling spelling, List<Spelling> others, double information) {
    static final int MOST_OTHERS = 4;

    /** Steps per nat in which information is told, so that it can be kept in a byte and read back equal. */
    public static final int STEPS = 10;

    public NameToken {
        information = Math.rint(information * STEPS) / STEPS;
        others = List.copyOf(others);
    }

    public String text() {
        return spelling.text();
    }

    /** How many ways to write it there are, {@link #spelling(int)} numbers them from 0, the most usual. */
    public int spellings() {
        return 1 + others.size();
    }

    public Spelling spelling(int number) {
        return number == 0 ? spelling : others.get(number - 1);
    }
}
