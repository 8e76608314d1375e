package org.liaisonhub.hub.access.policy;

import java.util.Locale;

/**
 * A member country, a partner organisation, the secretariat, or a private checker.
 *
 * @param number interned, small; owner of records
 * @param code ICAO three-letter code of a country, or the short code of an organisation
 */
public record Party(int number, String code, String name, Kind kind) {
    /** Whether it may be told who takes part: a private checker may check, and nothing else. */
    public boolean mayKnowOthers() {
        return kind != Kind.CHECKER;
    }

    public enum Kind {
        /** A member country, through its national bureau. */
        COUNTRY,
        ORGANISATION,
        SECRETARIAT,
        /** A carrier, bank or the like: may ask about travel documents and learns yes or no. */
        CHECKER;

        /** All parties of the kind, as agreements write it: {@code members}, {@code partners}. */
        public String word() {
            return switch (this) {
                case COUNTRY -> "members";
                case ORGANISATION -> "partners";
                default -> name().toLowerCase(Locale.ROOT) + (this == CHECKER ? "s" : "");
            };
        }
    }
}
