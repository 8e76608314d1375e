package org.liaisonhub.standards.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the table of countries and nationalities.
 *
 * @param alpha3 the code under which Liaison keeps it; {@code DEU} also where a zone says {@code D}
 * @param alpha2 two-letter code, empty when there is none
 * @param numeric three-digit code of ISO 3166-1, empty when there is none
 * @param name English short name
 * @param otherNames further names that lists use
 * @param from first day of a former state or code, if known
 * @param until last day of a former state or code, if known
 * @param successors alpha-3 codes of the countries after a former one, or of the state that grants a status
 */
public record Country(
        String alpha3,
        String alpha2,
        String numeric,
        CountryKind kind,
        String name,
        List<String> otherNames,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> successors) {
    /** Copies the lists. */
    public Country {
        otherNames = List.copyOf(otherNames);
        successors = List.copyOf(successors);
    }

    /** Whether someone of this country may stand elsewhere as someone of the other: same, before or after, status of. */
    public boolean continues(Country other) {
        return alpha3.equals(other.alpha3) || successors.contains(other.alpha3) || other.successors.contains(alpha3);
    }
}
