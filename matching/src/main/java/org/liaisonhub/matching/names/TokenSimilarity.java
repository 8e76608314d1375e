package org.liaisonhub.matching.names;

/** How far one word of a name is from another: the price, in nats, of taking them for the same. Symmetric. */
final class TokenSimilarity {
    /** Not to be taken for the same. */
    static final double NONE = Double.POSITIVE_INFINITY;

    // Prices in nats: about -ln of how often the true word is written so. Origin: judgement, to be fitted on data.
    private static final double OTHER_SPELLING = 0.3;
    private static final double ACROSS_SCRIPTS = 0.8;
    private static final double ACROSS_SCRIPTS_SHORT = 3.2;
    private static final double ACROSS_SCRIPTS_ONE_OFF = 4.2;
    private static final double SOUND_LEAST = 0.6;
    private static final double SOUND_MOST = 3.5;
    private static final double INITIAL = 1.2;
    private static final double[] PER_EDIT = {5, 5, 4, 3.5, 2.7, 2.2, 1.9, 1.7};

    private TokenSimilarity() {}

    /** Price in nats, 0 for equal texts, {@link #NONE} for different words. */
    static double price(NameToken a, NameToken b) {
        double best = price(a.spelling(), b.spelling());
        if (a.others().isEmpty() && b.others().isEmpty()) {
            return best;
        }
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = i == 0 ? 1 : 0; j < b.spellings(); j++) {
                best = Math.min(best, price(a.spelling(i), b.spelling(j)) + OTHER_SPELLING);
            }
        }
        return best;
    }

    /** How the two words of a pair that has a price relate. */
    static NameRelation relation(NameToken a, NameToken b) {
        if (a.spelling().sameText(b.spelling())) {
            return NameRelation.EQUAL;
        }
        if (a.spelling().vowelled() != b.spelling().vowelled()) {
            return NameRelation.TRANSLITERATION;
        }
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                if (a.spelling(i).sameText(b.spelling(j))) {
                    return NameRelation.TRANSLITERATION;
                }
            }
        }
        return a.spelling().skeleton() == b.spelling().skeleton() ? NameRelation.PHONETIC : NameRelation.TYPO;
    }

    static double price(Spelling a, Spelling b) {
        if (a.sameText(b)) {
            return 0;
        }
        if (a.vowelled() != b.vowelled()) {
            return acrossScripts(a.skeleton(), b.skeleton());
        }
        int length = Math.min(Math.min(a.text().length(), b.text().length()), PER_EDIT.length - 1);
        if (length < 2) {
            return initial(a.text(), b.text());
        }
        double price = EditDistance.between(a, b) * PER_EDIT[length];
        boolean sameSound = a.skeleton() == b.skeleton() && Skeleton.length(a.skeleton()) >= 2;
        return sameSound ? Math.clamp(price / 2, SOUND_LEAST, SOUND_MOST) : price;
    }

    private static double initial(String a, String b) {
        return a.length() != b.length() && a.charAt(0) == b.charAt(0) ? INITIAL : NONE;
    }

    private static double acrossScripts(long a, long b) {
        int length = Math.min(Skeleton.length(a), Skeleton.length(b));
        if (a == b) {
            return length >= 3 ? ACROSS_SCRIPTS : length == 2 ? ACROSS_SCRIPTS_SHORT : NONE;
        }
        return length >= 3 && isOneOff(a, b) ? ACROSS_SCRIPTS_ONE_OFF : NONE;
    }

    /** Whether two skeletons differ in one class, replaced or left out. */
    private static boolean isOneOff(long a, long b) {
        int same = Long.numberOfTrailingZeros(a ^ b) / 4 * 4;
        long restA = a >>> same;
        long restB = b >>> same;
        return restA >>> 4 == restB >>> 4 || restA >>> 4 == restB || restA == restB >>> 4;
    }
}
