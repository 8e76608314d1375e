package org.liaisonhub.matching.words;

import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.letters.GroupedWords;
import org.liaisonhub.matching.scripts.Writing;

/** The letters of one word as the tables of letters want them, each form made when first asked for and kept. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class TokenLetters {
    private static final int TABLES = 2;
    private static final int WRITINGS = Writing.values().length;

    private final String written;
    private final Writing writing;
    private final Spelling spelling;

    // Racing threads compute the same. Beside Latin words and beside those of other writings.
    private @Nullable GroupedWords besideLatin;
    private @Nullable GroupedWords @Nullable [] besideOthers;
    private @Nullable GroupedWords asOther;
    private @Nullable GroupedWords asOtherAgain;

    TokenLetters(String written, Writing writing, Spelling spelling) {
        this.written = written;
        this.writing = writing;
        this.spelling = spelling;
    }

    /** What letters are compared: of a Latin word those that tell it apart, without abd and abu. */
    private String latin() {
        return writing == Writing.LATIN ? written : spelling.text();
    }

    /** The word as the Latin side of a table of {@code other}. */
    GroupedWords asLatin(Writing other, int table) {
        if (!spelling.vowelled()) {
            return newLatin(other, table);
        }
        if (other == Writing.LATIN) {
            GroupedWords word = besideLatin;
            if (word == null) {
                word = newLatin(other, table);
                besideLatin = word;
            }
            return word;
        }
        var words = besideOthers;
        if (words == null) {
            words = new GroupedWords[TABLES * WRITINGS];
            besideOthers = words;
        }
        int at = other.ordinal() * TABLES + table;
        GroupedWords word = words[at];
        if (word == null) {
            word = newLatin(other, table);
            words[at] = word;
        }
        return word;
    }

    /** Abdurrahman, of which otherwise Rahman is compared: other writings have it as one word, or as two. */
    GroupedWords wholeAsLatin(Writing other, int table) {
        return Correspondences.table(other, table).latin(Alphabet.LATIN.numbers(spelling.text()));
    }

    /** The same as the other side of the Latin table. */
    GroupedWords wholeAsOther() {
        return Correspondences.table(Writing.LATIN, 0).other(Alphabet.LATIN.numbers(spelling.text()));
    }

    private GroupedWords newLatin(Writing other, int table) {
        return Correspondences.table(other, table).latin(Alphabet.LATIN.numbers(latin()));
    }

    /** The word as the other side of a table of its own writing, or of the Latin table when {@code romanised}. */
    GroupedWords asOther(int table, boolean romanised) {
        if (romanised && writing != Writing.LATIN) {
            return newOther(Writing.LATIN, table);
        }
        GroupedWords word = table == 0 ? asOther : asOtherAgain;
        if (word == null) {
            word = newOther(writing, table);
            if (table == 0) {
                asOther = word;
            } else {
                asOtherAgain = word;
            }
        }
        return word;
    }

    private GroupedWords newOther(Writing of, int table) {
        String letters = of == Writing.LATIN ? latin() : written;
        return Correspondences.table(of, table).other(Alphabet.of(of).numbers(letters));
    }
}
