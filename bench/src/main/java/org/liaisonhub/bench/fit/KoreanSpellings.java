package org.liaisonhub.bench.fit;

import java.util.List;

/**
 * Ways in which Koreans write their own names with a-z beyond any system: Hi for Hui, Youn for Yeon. Each of them is too
 * rare for pairs of names to teach all of them.
 */
final class KoreanSpellings {
    // Source: our own writing from general knowledge. Letters of Hangul (initial, vowel, final), what stands for them.
    private static final String SPELLINGS = """
            ᅡ a ah
            ᅢ ae ai e ay eh
            ᅣ ya yah ia
            ᅤ yae
            ᅥ eo u o uh ou eou e
            ᅦ e ae ay eh ey
            ᅧ yeo yu you yo yuh ye
            ᅨ ye yae yea
            ᅩ o oh oo
            ᅪ wa oa ua
            ᅫ wae oae wai
            ᅬ oe oi woe wae we
            ᅭ yo yoh
            ᅮ u oo wu woo ou uh
            ᅯ wo weo uo wou wu
            ᅰ we
            ᅱ wi ui wee uy
            ᅲ yu yoo you yuh iu
            ᅳ eu u ue
            ᅴ ui eui ee i y
            ᅵ i ee ie y yi ea
            ᄀ g k c kh
            ᄁ kk gg g k
            ᄃ d t
            ᄄ dd tt d t
            ᄅ r l n
            ᄇ b p v
            ᄈ bb pp b p
            ᄉ s sh
            ᄊ ss s
            ᄌ j ch z c jh
            ᄍ jj tch j ch
            ᄎ ch c tch
            ᄏ k kh c
            ᄐ t th
            ᄑ p ph f
            ᆨ k g c ck gk
            ᆫ n nn
            ᆮ t d
            ᆯ l r ll rl
            ᆷ m mm
            ᆸ p b bp
            ᆺ t s
            ᆼ ng
            """;

    /** Above any other letter's -13, below usual spellings. */
    private static final double WEIGHT = -8.5;

    private KoreanSpellings() {}

    /** Adds the pairs to the lines of a table of Latin with Hangul that has them not, or lower. */
    static void addTo(List<String> lines) {
        for (String line : SPELLINGS.strip().split("\n", -1)) {
            String[] cells = line.split(" ", -1);
            for (int i = 1; i < cells.length; i++) {
                Misread.add(lines, cells[i], cells[0], WEIGHT);
            }
        }
    }
}
