package org.liaisonhub.hub.checks;

import org.liaisonhub.matching.persons.PersonMatcher;

/**
 * From which probability a match is shown, and as what. A match is never an identification, whatever its probability.
 *
 * @param hit of the same person: from here on a {@link Result#HIT}
 * @param possible of the same person: from here on a {@link Result#POSSIBLE}; below, the match is not shown
 */
public record Thresholds(double hit, double possible) {
    /** Those that the matcher recommends for its own probabilities. */
    public static final Thresholds RECOMMENDED =
            new Thresholds(PersonMatcher.HIT_PROBABILITY, PersonMatcher.POSSIBLE_PROBABILITY);

    public Thresholds {
        if (!(0 < possible && possible <= hit && hit <= 1)) {
            throw new IllegalArgumentException("thresholds: 0 < possible <= hit <= 1");
        }
    }
}
