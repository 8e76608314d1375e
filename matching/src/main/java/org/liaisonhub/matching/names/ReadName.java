package org.liaisonhub.matching.names;

import java.util.List;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NameToken;

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

    /** The writing of the name: of its first word that is not Latin, else Latin. */
    public Writing writing() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).writing() != Writing.LATIN) {
                return tokens.get(i).writing();
            }
        }
        return Writing.LATIN;
    }
}
