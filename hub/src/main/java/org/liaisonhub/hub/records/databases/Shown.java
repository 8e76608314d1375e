package org.liaisonhub.hub.records.databases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a hit shows.
 *
 * @param headline template of the line that names the record: {@code {field}} stands for the first value of a field,
 *     a part in square brackets vanishes when a field in it is empty
 * @param requestedAction field that says what the owner asks for, or empty
 * @param otherwise what is asked for when that field is empty
 * @param discreet which records ask for a discreet check, whatever else they say
 * @param warnings field with officer-safety warnings, or empty
 * @param firstLine fields that the first line may see, in order
 * @param secondLine further fields for the second line, in order
 */
public record Shown(
        String headline,
        String requestedAction,
        String otherwise,
        Optional<Discretion> discreet,
        String warnings,
        List<String> firstLine,
        List<String> secondLine) {
    /**
     * Records of persons who must not notice that they are known.
     *
     * @param field a field of codes
     * @param codes for which the check is discreet
     * @param action what is asked for then, in words
     */
    public record Discretion(String field, Set<String> codes, String action) {
        public Discretion {
            codes = Set.copyOf(codes);
        }
    }

    public Shown {
        firstLine = List.copyOf(firstLine);
        secondLine = List.copyOf(secondLine);
    }

    /** The fields of which the headline is made. */
    public Set<String> fieldsOfHeadline() {
        return Headline.fieldsOf(headline);
    }
}
