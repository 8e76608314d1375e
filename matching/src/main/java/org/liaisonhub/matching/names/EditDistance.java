package org.liaisonhub.matching.names;

/**
 * Edits between two words, weighed: 1 for a letter replaced, put in or left out; less for vowels, doubled letters,
 * neighbours that changed places and letters that are easily mixed up.
 */
final class EditDistance {
    /** More edits than asked for. */
    static final double TOO_FAR = Double.POSITIVE_INFINITY;

    // Weights of single edits. Origin: orders of magnitude of slips in romanised names, to be fitted on data.
    private static final float VOWEL = 0.6f;
    private static final float DOUBLED = 0.4f;
    private static final float NEIGHBOURS = 0.8f;
    private static final float CONFUSABLE = 0.6f;

    private static final String VOWELS = "aeiouy";
    private static final boolean[] MIXED_UP = mixedUp("ckq kg bp dt vw vf sz jy jg sc gq mn uw iy yj ij hk");

    private EditDistance() {}

    private static boolean[] mixedUp(String groups) {
        var pairs = new boolean[26 * 26];
        for (String group : groups.split(" ", -1)) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < group.length(); j++) {
                    pairs[(group.charAt(i) - 'a') * 26 + group.charAt(j) - 'a'] = true;
                }
            }
        }
        return pairs;
    }

    /** How many edits a word of {@code length} letters may suffer and still be taken for a slip of another. */
    static int mostEdits(int length) {
        return length <= 5 ? 1 : length <= 8 ? 2 : 3;
    }

    /** The weighed distance, or {@link #TOO_FAR} when it needs more than {@link #mostEdits} unweighed edits or so. */
    static double between(Spelling a, Spelling b) {
        String left = a.text();
        String right = b.text();
        int most = mostEdits(Math.min(left.length(), right.length()));
        // Every edit removes at most one letter from those of one side that the other lacks.
        if (Math.abs(left.length() - right.length()) > most
                || Integer.bitCount(a.letters() & ~b.letters()) > most
                || Integer.bitCount(b.letters() & ~a.letters()) > most) {
            return TOO_FAR;
        }
        return table(left, right, most);
    }

    private static double table(String left, String right, int most) {
        int width = right.length() + 1;
        var before = new float[width];
        var above = new float[width];
        var row = new float[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + gap(right, j - 1);
        }
        for (int i = 1; i <= left.length(); i++) {
            char c = left.charAt(i - 1);
            float gap = gap(left, i - 1);
            row[0] = above[0] + gap;
            float least = row[0];
            for (int j = 1; j < width; j++) {
                char d = right.charAt(j - 1);
                float best = above[j - 1] + (c == d ? 0 : replaced(c, d));
                best = Math.min(best, above[j] + gap);
                best = Math.min(best, row[j - 1] + gap(right, j - 1));
                if (i > 1 && j > 1 && c != d && c == right.charAt(j - 2) && d == left.charAt(i - 2)) {
                    best = Math.min(best, before[j - 2] + NEIGHBOURS);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return TOO_FAR;
            }
            float[] free = before;
            before = above;
            above = row;
            row = free;
        }
        double distance = above[width - 1];
        return distance > most ? TOO_FAR : distance;
    }

    private static float gap(String word, int at) {
        char c = word.charAt(at);
        if ((at > 0 && word.charAt(at - 1) == c) || (at == 0 && word.length() > 1 && word.charAt(1) == c)) {
            return DOUBLED;
        }
        return VOWELS.indexOf(c) >= 0 || (c == 'h' && at > 0) ? VOWEL : 1;
    }

    private static float replaced(char c, char d) {
        if (VOWELS.indexOf(c) >= 0 && VOWELS.indexOf(d) >= 0) {
            return VOWEL;
        }
        boolean letters = c >= 'a' && c <= 'z' && d >= 'a' && d <= 'z';
        return letters && MIXED_UP[(c - 'a') * 26 + d - 'a'] ? CONFUSABLE : 1;
    }
}
