package org.liaisonhub.app.world;

import java.util.List;
import org.liaisonhub.hub.access.policy.Party;

/**
 * A party of the made-up world.
 *
 * @param code ICAO three-letter code of a country, or the short code of an invented organisation
 */
public record Member(String code, String name, Party.Kind kind) {
    /** Real countries, so that codes, scripts and document numbers are true to life; their records are invented. */
    public static final List<Member> COUNTRIES = List.of(
            country("FRA", "France"),
            country("DEU", "Germany"),
            country("ESP", "Spain"),
            country("MEX", "Mexico"),
            country("BGR", "Bulgaria"),
            country("KAZ", "Kazakhstan"),
            country("EGY", "Egypt"),
            country("MAR", "Morocco"),
            country("SGP", "Singapore"),
            country("KOR", "Republic of Korea"),
            country("GRC", "Greece"),
            country("KEN", "Kenya"));

    /** Two organisations that do not exist. */
    public static final List<Member> PARTNERS = List.of(
            new Member("NHCU", "Northern Harbour Customs Union", Party.Kind.ORGANISATION),
            new Member("ORWA", "Open Rivers Wildlife Alliance", Party.Kind.ORGANISATION));

    private static Member country(String code, String name) {
        return new Member(code, name, Party.Kind.COUNTRY);
    }
}
