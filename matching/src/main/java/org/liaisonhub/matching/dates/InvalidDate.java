package org.liaisonhub.matching.dates;

/** A date has not the form it must have. The message names the rule, never the value. */
public final class InvalidDate extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidDate(String rule) {
        super(rule);
    }
}
