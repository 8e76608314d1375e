package org.liaisonhub.matching.persons;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much probability it takes to show a match, and as what: the choice between missing somebody and stopping travellers
 * for nothing. It changes no probability. What each costs in alerts per 1,000 travellers stands in docs/matching.md.
 */
public enum Preset {
    /** For a search in which nobody may be missed, and in which there is time to look. */
    HIGH_RECALL(0.5, 0.02),
    /** For a border post; what holds when nothing is chosen. */
    BALANCED(PersonMatcher.HIT_PROBABILITY, PersonMatcher.POSSIBLE_PROBABILITY),
    /** For a line that must flow: only what is more probable than not. */
    HIGH_PRECISION(0.98, 0.5);

    private final double hit;
    private final double possible;

    Preset(double hit, double possible) {
        this.hit = hit;
        this.possible = possible;
    }

    /** From this probability on a match is shown as a hit to be verified. */
    public double hit() {
        return hit;
    }

    /** From this probability on a match is shown as possible; below, it is not shown. */
    public double possible() {
        return possible;
    }

    /** As questions and answers write it: {@code high-recall}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The preset of a {@link #code}. */
    public static Optional<Preset> ofCode(String code) {
        return Stream.of(values()).filter(preset -> preset.code().equals(code)).findFirst();
    }
}
