package org.liaisonhub.hub.access.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far what a record says may spread, lowest first. A clearance or a ceiling of one level covers it and all below.
 * Levels of the Rules on the Processing of Data, articles 112 to 114.
 */
public enum Confidentiality {
    OFFICIAL_USE,
    RESTRICTED,
    CONFIDENTIAL;

    public boolean covers(Confidentiality level) {
        return compareTo(level) >= 0;
    }

    /** The lower of two. */
    public Confidentiality and(Confidentiality other) {
        return covers(other) ? other : this;
    }

    /** As agreements write it: {@code official-use}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Confidentiality> ofWord(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    /** All words, for the texts of rules. */
    public static String words() {
        return Arrays.stream(values()).map(Confidentiality::word).collect(Collectors.joining(", "));
    }
}
