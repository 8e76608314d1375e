package org.liaisonhub.hub.access.policy;

/**
 * A member country, a partner organisation or the secretariat.
 *
 * @param number interned, small; owner of records
 * @param code ICAO three-letter code of a country, or the short code of an organisation
 */
public record Party(int number, String code, String name, Kind kind) {
    public enum Kind {
        COUNTRY,
        ORGANISATION,
        SECRETARIAT
    }
}
