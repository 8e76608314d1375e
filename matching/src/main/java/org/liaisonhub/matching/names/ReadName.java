package org.liaisonhub.matching.names;

import java.util.List;

/**
 * A name that was read: the words that tell who it is, in their order.
 *
 * @param original the name as its source writes it
 * @param tokens may be empty: punctuation alone tells nothing
 * @param minorWords particles and titles that were set aside, a space after each; tells two otherwise equal names apart
 */
public record ReadName(String original, PersonName.Quality quality, List<NameToken> tokens, String minorWords) {
    public ReadName {
        tokens = List.copyOf(tokens);
    }
}
