package org.liaisonhub.bench.screening;

import org.liaisonhub.matching.persons.PersonMatcher;

/** As what a match is shown, and from which probability. The one place where screening knows the thresholds. */
enum Band {
    HIT(PersonMatcher.HIT_PROBABILITY),
    POSSIBLE(PersonMatcher.POSSIBLE_PROBABILITY),
    NO_RECORD(0);

    private final double from;

    Band(double from) {
        this.from = from;
    }

    double from() {
        return from;
    }

    static Band of(double probability) {
        return probability >= HIT.from ? HIT : probability >= POSSIBLE.from ? POSSIBLE : NO_RECORD;
    }
}
