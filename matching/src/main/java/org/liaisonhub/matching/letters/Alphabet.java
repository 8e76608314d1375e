package org.liaisonhub.matching.letters;

import java.util.Arrays;
import org.liaisonhub.matching.scripts.Writing;

/**
 * The letters of a writing as small numbers, 1 and up; 0 stands for none. A Hangul syllable is the two or three letters
 * it is made of, its silent first one left out.
 */
public final class Alphabet {
    /** The letters a-z; all digits are one. */
    public static final Alphabet LATIN = new Alphabet("abcdefghijklmnopqrstuvwxyz0");

    private static final Alphabet CYRILLIC =
            new Alphabet("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕқғҳңүұөәһҷҝҹӣӯ'");
    private static final Alphabet ARABIC = new Alphabet("ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگژٹڈڑںےټډړڼښږۍېڭۇۆۈۋەھڤڭځڅ");
    private static final Alphabet HEBREW = new Alphabet("אבגדהוזחטיכלמנסעפצקרשת'");
    private static final Alphabet HANGUL = hangul();

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SILENT = 11;

    private final byte[] numbers = new byte[0x1200];
    private final String letters;

    private Alphabet(String letters) {
        this.letters = letters;
        for (int i = 0; i < letters.length(); i++) {
            numbers[letters.charAt(i)] = (byte) (i + 1);
        }
        if (numbers['\''] != 0) {
            numbers['׳'] = numbers['\''];
        }
        if (letters.charAt(letters.length() - 1) == '0') {
            Arrays.fill(numbers, '1', '9' + 1, numbers['0']);
        }
    }

    private static Alphabet hangul() {
        var letters = new StringBuilder();
        for (char c = 0x1100; c <= 0x1112; c++) {
            letters.append(c);
        }
        for (char c = 0x1161; c <= 0x1175; c++) {
            letters.append(c);
        }
        for (char c = 0x11A8; c <= 0x11C2; c++) {
            letters.append(c);
        }
        return new Alphabet(letters.toString());
    }

    /** The alphabet of a writing; of one without an own, Latin: its words are taken as romanised. */
    public static Alphabet of(Writing writing) {
        return switch (writing) {
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case HANGUL -> HANGUL;
            default -> LATIN;
        };
    }

    /** How many letters there are; they are numbered from 1. */
    public int size() {
        return letters.length();
    }

    /** The letter of a number, 1 to {@link #size()}. */
    public char letter(int number) {
        return letters.charAt(number - 1);
    }

    /** The letters of a folded word; those of other writings are left out. */
    public byte[] numbers(String word) {
        var read = new byte[this == HANGUL ? word.length() * 3 : word.length()];
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE && this == HANGUL) {
                length = addSyllable(c - FIRST_SYLLABLE, read, length);
            } else if (c < numbers.length && numbers[c] != 0) {
                read[length++] = numbers[c];
            }
        }
        return length == read.length ? read : Arrays.copyOf(read, length);
    }

    /** The letters of a text that {@link #text} gave: of Hangul, letters and no syllables. */
    public byte[] letters(String text) {
        var read = new byte[text.length()];
        for (int i = 0; i < read.length; i++) {
            read[i] = numbers[text.charAt(i)];
        }
        return read;
    }

    private byte number(int letter) {
        return numbers[letter];
    }

    /** Source: The Unicode Standard, section 3.12, decomposition of syllables. */
    private int addSyllable(int syllable, byte[] read, int at) {
        int length = at;
        if (syllable / 588 != SILENT) {
            read[length++] = number(0x1100 + syllable / 588);
        }
        read[length++] = number(0x1161 + syllable % 588 / 28);
        if (syllable % 28 != 0) {
            read[length++] = number(0x11A7 + syllable % 28);
        }
        return length;
    }

    /** The letters of numbers that {@link #numbers} gave, as text. */
    public String text(byte[] word, int from, int to) {
        var text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(letter(word[i]));
        }
        return text.toString();
    }
}
