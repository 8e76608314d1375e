package org.liaisonhub.matching.names;

/** A name is too long to be one. The message names the rule, never the value. */
public final class InvalidName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidName(String rule) {
        super(rule);
    }
}
