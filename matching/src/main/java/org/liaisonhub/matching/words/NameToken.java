package org.liaisonhub.matching.words;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.lexicon.NameWords;
import org.liaisonhub.matching.scripts.Writing;

/** A word of a name that tells who it is. Immutable but for what it computes once and keeps. */
public final class NameToken {
    public static final int MOST_OTHERS = 5;

    /** Steps per nat in which information is told, so that it can be kept in a byte and read back equal. */
    public static final int STEPS = 10;

    private static final int NOT_YET = Integer.MIN_VALUE;
    private static final byte NOT_ASKED = -1;

    /** The word together with the one behind it. */
    private record Joined(NameToken behind, NameToken both) {}

    private final String written;
    private final Writing writing;
    private final NamePart part;
    private final Spelling spelling;
    private final List<Spelling> others;
    private final double information;
    private final int hash;

    /** Its {@link WordForm}. */
    private final long form;

    // Computed when first asked for, since most words are asked little; racing threads compute the same.
    private int known = NOT_YET;
    private byte weakTitle = NOT_ASKED;
    private byte oneSyllable = NOT_ASKED;
    private @Nullable Joined joined;
    private @Nullable TokenGroups groups;
    private Spelling.@Nullable Keys keys;
    private @Nullable TokenLetters forms;
    private NameToken @Nullable [] otherForms;

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
        form = WordForm.of(written, writing, part, spelling);
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
        return 1 + others.size();
    }

    public Spelling spelling(int number) {
        return number == 0 ? spelling : others.get(number - 1);
    }

    /** What is asked first of every pair of words, see {@link WordForm}. */
    long form() {
        return form;
    }

    /** Equal for words that are {@link #isWrittenLike written alike}. */
    int hash() {
        return hash;
    }

    /** Its number in {@link KnownPairs}. */
    public int known() {
        if (known == NOT_YET) {
            known = KnownPairs.number(written);
        }
        return known;
    }

    /** Whether both are names, or pet names, that stand for each other in some language. */
    public boolean isEquivalent(NameToken other) {
        return groups().shareOne(other.groups());
    }

    /** Other forms of a Latin given name, to be compared with other writings. */
    NameToken[] otherForms() {
        NameToken[] of = otherForms;
        if (of == null) {
            of = EquivalentForms.of(this);
            otherForms = of;
        }
        return of;
    }

    TokenGroups groups() {
        TokenGroups of = groups;
        if (of == null) {
            of = TokenGroups.of(this);
            groups = of;
        }
        return of;
    }

    Spelling.Keys spellingKeys() {
        Spelling.Keys of = keys;
        if (of == null) {
            of = Spelling.Keys.of(this);
            keys = of;
        }
        return of;
    }

    /** Its letters as the tables of letters want them. */
    TokenLetters forms() {
        TokenLetters of = forms;
        if (of == null) {
            of = new TokenLetters(written, writing, spelling);
            forms = of;
        }
        return of;
    }

    /** Whether both are written with the same letters. */
    public boolean isWrittenLike(NameToken other) {
        return hash == other.hash && written.equals(other.written);
    }

    /** Whether it tells one of a line of the same name from another: II, the Third. */
    public boolean isNumber() {
        return WordForm.isNumber(form);
    }

    public boolean isInitial() {
        return WordForm.isInitial(form);
    }

    /** Letters of its {@link #text}. */
    public int length() {
        return WordForm.length(form);
    }

    public boolean hasTextOf(NameToken other) {
        return WordForm.mayHaveOneText(form, other.form) && text().equals(other.text());
    }

    public NameToken as(NamePart other) {
        return other == part ? this : new NameToken(written, writing, other, spelling, others, information);
    }

    /** Both as one word, at the place of this one. */
    @SuppressWarnings("ReferenceEquality") // whether it is the very one that was kept; an equal one gives an equal word
    public NameToken joined(NameToken behind) {
        Joined known = joined;
        if (known == null || known.behind != behind) {
            known = new Joined(behind, JoinedWords.together(this, behind));
            joined = known;
        }
        return known.both;
    }

    /** Sayyid, Khan, Mirza: as often a title as a name. */
    public boolean isWeakTitle() {
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

    /** Whether it is a word of two, abd and whose servant somebody is, of which {@link #written} is the second. */
    boolean isOfServant() {
        return WordForm.isOfServant(form);
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
