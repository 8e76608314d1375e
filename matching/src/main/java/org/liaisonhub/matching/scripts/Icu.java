package org.liaisonhub.matching.scripts;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What ICU reads, where there is no table of our own. Slow (some 50 microseconds for a word), so it remembers. */
final class Icu {
    private static final int REMEMBERED = 10_000;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Any-Lower");
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");
    private static final AtomicReferenceArray<String> SYLLABLES = new AtomicReferenceArray<>(LAST_HAN - FIRST_HAN + 1);

    // Guards both the map and the transliterators.
    private static final Map<String, String> WORDS = new LinkedHashMap<>(1000, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Icu() {}

    static void addTo(Romanisation.Ways ways, String word, Writing writing) {
        String latin;
        String plain;
        synchronized (WORDS) {
            latin = WORDS.computeIfAbsent(word, TO_LATIN::transliterate);
            plain = plain(TO_ASCII.transliterate(latin));
        }
        String system =
                switch (writing) {
                    case DEVANAGARI -> "hi:ICU";
                    case THAI -> "th:ICU";
                    default -> writing.name().toLowerCase(Locale.ROOT) + ":ICU";
                };
        // The inherent vowel is silent at the end of a Hindi word.
        if (writing == Writing.DEVANAGARI && latin.endsWith("a") && plain.length() > 2) {
            ways.add("hi:spoken", plain.substring(0, plain.length() - 1));
        }
        ways.add(system, plain);
    }

    /** The Mandarin reading of one Chinese character, without tone; empty when there is none. */
    static String pinyin(int character) {
        if (character < FIRST_HAN || character > LAST_HAN) {
            return pinyinByIcu(character);
        }
        String syllable = SYLLABLES.get(character - FIRST_HAN);
        if (syllable == null) {
            syllable = pinyinByIcu(character);
            SYLLABLES.set(character - FIRST_HAN, syllable);
        }
        return syllable;
    }

    private static String pinyinByIcu(int character) {
        synchronized (WORDS) {
            return plain(PINYIN.transliterate(Character.toString(character)));
        }
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (LetterSystem.isPlain(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.length() <= 120 ? plain.toString() : plain.substring(0, 120);
    }
}
