package org.liaisonhub.matching.names;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.PackedWords;

/** A name that was read: the words that tell who it is, in their order. Immutable but for what it computes once and keeps. */
public final class ReadName {
    /** Words beyond these are not compared; no person's name has as many. */
    private static final int MOST_COMPARED = 12;

    private static final int LETTERS_OF_ORDER = 4;

    private final String original;
    private final PersonName.Quality quality;
    private final List<NameToken> tokens;
    private final String minorWords;

    /** The first letters of the original, which tell its order beside nearly every other. */
    private final long order;

    /** Made when first compared, since many names are read and not compared; racing threads make the same. */
    private @Nullable PackedWords compared;

    /**
     * @param original the name as its source writes it
     * @param tokens may be empty: punctuation alone tells nothing
     * @param minorWords particles and titles that were set aside, a space after each; tells two otherwise equal names apart
     */
    public ReadName(String original, PersonName.Quality quality, List<NameToken> tokens, String minorWords) {
        this.original = original;
        this.quality = quality;
        this.tokens = List.copyOf(tokens);
        this.minorWords = minorWords;
        long first = 0;
        for (int i = 0; i < LETTERS_OF_ORDER; i++) {
            first = first << Character.SIZE | (i < original.length() ? original.charAt(i) : 0);
        }
        order = first;
    }

    public String original() {
        return original;
    }

    public PersonName.Quality quality() {
        return quality;
    }

    public List<NameToken> tokens() {
        return tokens;
    }

    public String minorWords() {
        return minorWords;
    }

    /** Its words as far as they are compared. */
    public PackedWords compared() {
        PackedWords words = compared;
        if (words == null) {
            words = PackedWords.of(tokens, MOST_COMPARED);
            compared = words;
        }
        return words;
    }

    /** Whether its original comes after that of another name, as texts are compared. */
    public boolean isBehind(ReadName other) {
        return order == other.order
                ? original.compareTo(other.original) > 0
                : Long.compareUnsigned(order, other.order) > 0;
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

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ReadName other
                && original.equals(other.original)
                && quality == other.quality
                && tokens.equals(other.tokens)
                && minorWords.equals(other.minorWords);
    }

    @Override
    public int hashCode() {
        return Objects.hash(original, quality, tokens, minorWords);
    }

    /** Tells no name. */
    @Override
    public String toString() {
        return "ReadName[" + quality + ", " + tokens + "]";
    }
}
