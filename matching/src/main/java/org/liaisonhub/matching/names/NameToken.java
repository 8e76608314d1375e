package org.liaisonhub.matching.names;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondence;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.lexicon.Equivalents;
import org.liaisonhub.matching.lexicon.NameWords;
import org.liaisonhub.matching.scripts.Writing;

/** A word of a name that tells who it is. Immutable but for what it computes once and keeps. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
public final class NameToken {
    static final int MOST_OTHERS = 5;

    /** Steps per nat in which information is told, so that it can be kept in a byte and read back equal. */
    public static final int STEPS = 10;

    private static final int TABLES = 2;
    private static final int WRITINGS = Writing.values().length;
    private static final int[] NO_GROUPS = {};
    private static final int NOT_YET = Integer.MIN_VALUE;
    private static final byte NOT_ASKED = -1;

    /** That bits of groups were set; group numbers that differ may share one of the others. */
    private static final long KNOWN = 1L << 63;

    private static final int GROUP_BITS = 31;

    /** The word together with the one behind it. */
    private record Joined(NameToken behind, NameToken both) {}

    private final String written;
    private final Writing writing;
    private final NamePart part;
    private final Spelling spelling;
    private final List<Spelling> others;
    private final double information;
    private final int hash;

    // Of the spelling, kept here because every pair of words asks them, and a look elsewhere in memory costs more.
    private final int length;
    private final int letters;
    private final int spellings;
    private final boolean number;
    private final boolean initial;

    // Computed when first asked for, since most words are asked little; racing threads compute the same.
    private int sounds = NOT_YET;
    private int known = NOT_YET;
    private int @Nullable [] groups;
    private long groupBits;
    private byte weakTitle = NOT_ASKED;
    private byte oneSyllable = NOT_ASKED;
    private long spellingBits;
    private @Nullable Joined joined;

    // The word as a table wants it; beside Latin words and beside those of other writings.
    private Correspondence.@Nullable Word besideLatin;
    private Correspondence.@Nullable Word @Nullable [] besideOthers;
    private Correspondence.@Nullable Word asOther;
    private Correspondence.@Nullable Word asOtherAgain;

    /**
     * @param written as its source writes it, folded; for a Latin word its letters a-z
     * @param spelling the most usual way to write it with a-z
     * @param others further ways, none of which equals {@code spelling}; at most {@value #MOST_OTHERS}
     * @param information how much it tells, in nats: -ln of the share of people who bear it; rounded to {@value #STEPS}ths
     */
    public NameToken(
            String written,
            Writing writing,
            NamePart part,
            Spelling spelling,
            List<Spelling> others,
            double information) {
        this.written = written;
        this.writing = writing;
        this.part = part;
        this.spelling = spelling;
        this.others = List.copyOf(others);
        this.information = Math.rint(information * STEPS) / STEPS;
        hash = written.hashCode();
        length = spelling.text().length();
        letters = spelling.letters();
        spellings = 1 + this.others.size();
        number = length > 0 && Character.isDigit(spelling.text().charAt(0));
        initial = (length == 1 && !number && (writing == Writing.LATIN || writing == Writing.CYRILLIC))
                || Initials.isOne(written, writing);
    }

    public String written() {
        return written;
    }

    public Writing writing() {
        return writing;
    }

    public NamePart part() {
        return part;
    }

    public Spelling spelling() {
        return spelling;
    }

    public List<Spelling> others() {
        return others;
    }

    public double information() {
        return information;
    }

    public String text() {
        return spelling.text();
    }

    /** How many ways to write it there are, {@link #spelling(int)} numbers them from 0, the most usual. */
    public int spellings() {
        return spellings;
    }

    public Spelling spelling(int number) {
        return number == 0 ? spelling : others.get(number - 1);
    }

    /** Kinds of consonants that occur, a bit each; what romanisations mix up is one kind. */
    int sounds() {
        if (sounds == NOT_YET) {
            sounds = Skeleton.sounds(spelling.skeleton());
        }
        return sounds;
    }

    /** Its number in {@link KnownPairs}. */
    int known() {
        if (known == NOT_YET) {
            known = KnownPairs.number(written);
        }
        return known;
    }

    /** Whether both are names, or pet names, that stand for each other in some language. */
    boolean isEquivalent(NameToken other) {
        if ((groupBits() & other.groupBits() & ~KNOWN) == 0) {
            return false;
        }
        for (int group : groups()) {
            for (int theirs : other.groups()) {
                if (group == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    private long groupBits() {
        if (groupBits == 0) {
            long bits = KNOWN;
            for (int group : groups()) {
                bits |= 1L << (group & GROUP_BITS);
            }
            groupBits = bits;
        }
        return groupBits;
    }

    private int[] groups() {
        int[] of = groups;
        if (of == null) {
            of = writing != Writing.LATIN && Correspondences.count(writing) > 0
                    ? KnownPairs.groups(known())
                    : spelling.vowelled() ? Equivalents.groups(spelling.text()) : NO_GROUPS;
            groups = of;
        }
        return of;
    }

    /** Whether both are written with the same letters. */
    boolean isWrittenLike(NameToken other) {
        return hash == other.hash && written.equals(other.written);
    }

    /** Whether it tells one of a line of the same name from another: II, the Third. */
    boolean isNumber() {
        return number;
    }

    boolean isInitial() {
        return initial;
    }

    /** Letters of its {@link #text}. */
    int length() {
        return length;
    }

    /** Which letters occur in its {@link #text}, as {@link Spelling#letters}. */
    int letters() {
        return letters;
    }

    boolean hasTextOf(NameToken other) {
        return letters == other.letters && length == other.length && text().equals(other.text());
    }

    NameToken as(NamePart other) {
        return other == part ? this : new NameToken(written, writing, other, spelling, others, information);
    }

    /** Both as one word, at the place of this one. */
    @SuppressWarnings("ReferenceEquality") // whether it is the very one that was kept; an equal one gives an equal word
    NameToken joined(NameToken behind) {
        Joined known = joined;
        if (known == null || known.behind != behind) {
            Spelling both = Spelling.of(spelling.text() + behind.spelling.text(), spelling.vowelled());
            known = new Joined(
                    behind,
                    new NameToken(
                            written + behind.written,
                            writing,
                            part,
                            both,
                            List.of(),
                            information + behind.information));
            joined = known;
        }
        return known.both;
    }

    /** Sayyid, Khan, Mirza: as often a title as a name. */
    boolean isWeakTitle() {
        if (weakTitle == NOT_ASKED) {
            weakTitle = (byte) (NameWords.kind(spelling.text()) == NameWords.Kind.WEAK_TITLE ? 1 : 0);
        }
        return weakTitle == 1;
    }

    /** Whether it has the form of one Korean or Chinese syllable. */
    boolean isOneSyllable() {
        if (oneSyllable == NOT_ASKED) {
            oneSyllable = (byte) (KoreanSyllables.isOne(spelling.text()) ? 1 : 0);
        }
        return oneSyllable == 1;
    }

    /** False when it is certain that no spelling of the one has the text or the skeleton of one of the other. */
    boolean canShareSpelling(NameToken other) {
        return (spellingBits() & other.spellingBits()) != 0;
    }

    private long spellingBits() {
        if (spellingBits == 0) {
            long bits = 0;
            for (int i = 0; i < spellings(); i++) {
                Spelling one = spelling(i);
                bits |= (1L << bit(one.skeleton())) | (1L << (Integer.SIZE + bit(one.letters())));
            }
            spellingBits = bits;
        }
        return spellingBits;
    }

    /** From 0 to 31; which one depends on all bits of the value. */
    private static int bit(long value) {
        return (int) ((value * 0x9E3779B97F4A7C15L) >>> 59);
    }

    /** What letters are compared: of a Latin word those that tell it apart, without abd and abu. */
    private String latin() {
        return writing == Writing.LATIN ? written : spelling.text();
    }

    /** Whether it is a word of two: abd, and whose servant somebody is. */
    boolean isOfServant() {
        return writing == Writing.LATIN && written.length() < length;
    }

    /** Abdurrahman, of which otherwise Rahman is compared: other writings have it as one word, or as two. */
    Correspondence.@Nullable Word wholeAsLatin(Writing other, int table) {
        return isOfServant()
                ? Correspondences.table(other, table).latin(Alphabet.LATIN.numbers(spelling.text()))
                : null;
    }

    /** The word as the Latin side of a table of {@code other}. */
    Correspondence.Word asLatin(Writing other, int table) {
        if (!spelling.vowelled()) {
            return newLatin(other, table);
        }
        if (other == Writing.LATIN) {
            Correspondence.Word word = besideLatin;
            if (word == null) {
                word = newLatin(other, table);
                besideLatin = word;
            }
            return word;
        }
        var words = besideOthers;
        if (words == null) {
            words = new Correspondence.Word[TABLES * WRITINGS];
            besideOthers = words;
        }
        int at = other.ordinal() * TABLES + table;
        Correspondence.Word word = words[at];
        if (word == null) {
            word = newLatin(other, table);
            words[at] = word;
        }
        return word;
    }

    private Correspondence.Word newLatin(Writing other, int table) {
        return Correspondences.table(other, table).latin(Alphabet.LATIN.numbers(latin()));
    }

    /** The word as the other side of a table of its own writing, or of the Latin table when {@code romanised}. */
    Correspondence.Word asOther(int table, boolean romanised) {
        if (romanised && writing != Writing.LATIN) {
            return newOther(Writing.LATIN, table);
        }
        Correspondence.Word word = table == 0 ? asOther : asOtherAgain;
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

    private Correspondence.Word newOther(Writing of, int table) {
        String letters = of == Writing.LATIN ? latin() : written;
        return Correspondences.table(of, table).other(Alphabet.of(of).numbers(letters));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof NameToken other
                && written.equals(other.written)
                && writing == other.writing
                && part == other.part
                && spelling.equals(other.spelling)
                && others.equals(other.others)
                && information == other.information;
    }

    @Override
    public int hashCode() {
        return Objects.hash(written, writing, part, spelling, others, information);
    }

    /** Tells no name: tokens may stand in logs of tests only. */
    @Override
    public String toString() {
        return "NameToken[" + writing + ", " + part + ", " + Arrays.asList(spellings(), information) + "]";
    }
}
