package org.liaisonhub.standards.transliteration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arabic letters in the characters of a zone, and back. Letters without a Latin counterpart are codes that begin with X.
 * Source: ICAO Doc 9303-3, section 6.C.
 */
final class ArabicTable {
    static final char SHADDA = '\u0651';
    private static final char TEH_MARBUTA = '\u0629';
    private static final String FINAL_TEH_MARBUTA = "XAH";
    private static final int LONGEST_CODE = 3;

    // Letters by their code points: right-to-left text would hide the order of the pairs.
    private static final Map<Character, String> WRITTEN = byCodePoint("""
            0621 XE, 0622 XAA, 0623 XAE, 0624 U, 0625 I, 0626 XI, 0627 A, 0628 B, 0629 XTA, 062A T, 062B XTH, 062C J,
            062D XH, 062E XKH, 062F D, 0630 XDH, 0631 R, 0632 Z, 0633 S, 0634 XSH, 0635 XSS, 0636 XDZ, 0637 XTT,
            0638 XZZ, 0639 E, 063A G, 0641 F, 0642 Q, 0643 K, 0644 L, 0645 M, 0646 N, 0647 H, 0648 W, 0649 XAY, 064A Y,
            0671 XXA, 0679 XXT, 067C XRT, 067E P, 0681 XKE, 0685 XXH, 0686 XC, 0688 XXD, 0689 XDR, 0691 XXR, 0693 XRR,
            0696 XRX, 0698 XJ, 069A XXS, 06A9 XKK, 06AB XXK, 06AD XNG, 06AF XGG, 06BA XNN, 06BC XXN, 06BE XDO, 06C1 XYH,
            06C2 XXG, 06C3 XGE, 06CC XYA, 06CD XXY, 06D0 Y, 06D2 XYB, 06D3 XBE""");

    private static final Map<String, Character> READ = inverted();

    private ArabicTable() {}

    /** What stands for a letter; empty for vowel signs, null when the table does not have it. */
    static @Nullable String written(char letter, boolean last) {
        if ((letter >= '\u064B' && letter <= '\u0652') || letter == '\u0640' || letter == '\u0670') {
            return "";
        }
        return letter == TEH_MARBUTA && last ? FINAL_TEH_MARBUTA : WRITTEN.get(letter);
    }

    /** One part of a name back in Arabic letters; empty when its characters are no such code. */
    static Optional<String> read(String part) {
        var letters = new StringBuilder();
        int at = 0;
        while (at < part.length()) {
            int length = part.charAt(at) == 'X' ? codeLength(part, at) : 1;
            Character letter = length == 0 ? null : READ.get(part.substring(at, at + length));
            if (letter == null) {
                return Optional.empty();
            }
            letters.append(letter.charValue());
            at += length;
        }
        return Optional.of(letters.toString());
    }

    // No code is the beginning of another one, so the first that fits is the only one.
    private static int codeLength(String part, int at) {
        for (int length = 2; length <= LONGEST_CODE && at + length <= part.length(); length++) {
            if (READ.containsKey(part.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static Map<Character, String> byCodePoint(String table) {
        var written = new HashMap<Character, String>();
        for (String entry : table.split(",", -1)) {
            String[] words = entry.strip().split(" ", 2);
            written.put((char) Integer.parseInt(words[0], 16), words[1]);
        }
        return Map.copyOf(written);
    }

    private static Map<String, Character> inverted() {
        var read = new HashMap<String, Character>();
        WRITTEN.forEach((letter, code) -> read.merge(code, letter, (a, b) -> a < b ? a : b));
        read.put(FINAL_TEH_MARBUTA, TEH_MARBUTA);
        return Map.copyOf(read);
    }
}
