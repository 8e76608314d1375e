package org.liaisonhub.matching.scripts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Korean words: the systems by their jamo, and the customary spellings of family names. */
final class Hangul {
    private static final String FILE = "hangul-surnames.tsv";
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final int LONGEST_SURNAME = 3;

    private static final Map<String, Surname> SURNAMES = new HashMap<>();

    /** Family names of which no customary spelling is known here. */
    private static final Set<String> OTHERS = new HashSet<>();

    static {
        for (List<String> row : Tables.rows(FILE)) {
            var surname = new Surname(row.get(1), row.get(2), List.of(row.get(3).split(" ", -1)));
            if (SURNAMES.put(row.getFirst(), surname) != null) {
                throw Tables.broken(FILE, "a name twice: " + row);
            }
        }
        for (List<String> row : Tables.rows("hangul-other-surnames.txt")) {
            OTHERS.addAll(List.of(row.getFirst().split(" ", -1)));
        }
    }

    private record Surname(String north, String reischauer, List<String> customary) {}

    private Hangul() {}

    static void addTo(Romanisation.Ways ways, String word) {
        int length = surnameLength(word);
        boolean alone = length == word.length();
        Surname surname = SURNAMES.get(word.substring(0, length));
        String given = decomposed(word.substring(length));
        if (surname != null && alone) {
            surname.customary.forEach(text -> ways.add("ko:surname", text));
            ways.add("ko:KP", surname.north);
            ways.add("ko:MR", surname.reischauer);
        } else if (surname != null && word.length() > 2) {
            addFull(ways, surname, given);
        }
        String jamo = decomposed(word);
        for (LetterSystem system : LetterSystems.of(Writing.HANGUL)) {
            ways.add(system, jamo);
        }
        if (surname != null && word.length() == 2 && !alone) {
            addFull(ways, surname, given);
        }
    }

    private static void addFull(Romanisation.Ways ways, Surname surname, String given) {
        String usual = surname.customary.getFirst();
        ways.add(LetterSystems.system("ko:RR"), usual, given);
        ways.add(LetterSystems.system("ko:popular"), usual, given);
        ways.add(LetterSystems.system("ko:KP"), surname.north, given);
        ways.add(LetterSystems.system("ko:MR"), surname.reischauer, given);
    }

    /** How many syllables at the beginning are a family name; 0 when none is known. */
    static int surnameLength(String word) {
        if (word.length() >= 2 && SURNAMES.containsKey(word.substring(0, 2))) {
            return 2;
        }
        return !word.isEmpty() && SURNAMES.containsKey(word.substring(0, 1)) ? 1 : 0;
    }

    /**
     * How many syllables at the beginning of a whole name are a family name, Chinese ones and rare ones included; 0 when
     * none is known.
     */
    static int familyLength(String name) {
        for (int length = Math.min(LONGEST_SURNAME, name.length()); length > 0; length--) {
            String family = name.substring(0, length);
            if (SURNAMES.containsKey(family) || OTHERS.contains(family)) {
                return length;
            }
        }
        return 0;
    }

    /** Syllables as their jamo, by arithmetic (Unicode Standard, section 3.12); anything else stays. */
    static String decomposed(String word) {
        StringBuilder jamo = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= FIRST && c <= LAST) {
                jamo = jamo == null ? new StringBuilder(word.length() * 3).append(word, 0, i) : jamo;
                int index = c - FIRST;
                jamo.append((char) (0x1100 + index / (VOWELS * FINALS)));
                jamo.append((char) (0x1161 + index / FINALS % VOWELS));
                if (index % FINALS > 0) {
                    jamo.append((char) (0x11A7 + index % FINALS));
                }
            } else if (jamo != null) {
                jamo.append(c);
            }
        }
        return jamo == null ? word : jamo.toString();
    }
}
