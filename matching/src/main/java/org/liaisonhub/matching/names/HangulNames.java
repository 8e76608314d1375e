package org.liaisonhub.matching.names;

import java.util.Set;

/** Korean names in one word: a family name of one syllable, or of two, and the given name behind it. */
final class HangulNames {
    private static final Set<String> LONG_FAMILIES = Set.of("남궁", "황보", "제갈", "사공", "선우", "독고", "동방", "서문", "어금", "망절");
    private static final String FAMILIES =
            "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용류리림량렬로예경봉사부황복태목형피두감음빈동온호범좌팽승간상시갈단견당";

    private HangulNames() {}

    /** Whether a word without spaces may be a whole name: two to four syllables, the first a usual family name. */
    static boolean isWhole(String word) {
        return word.length() >= 2 && word.length() <= 4 && FAMILIES.indexOf(word.charAt(0)) >= 0;
    }

    /** Syllables of the family name. */
    static int family(String word) {
        return word.length() > 2 && LONG_FAMILIES.contains(word.substring(0, 2)) ? 2 : 1;
    }
}
