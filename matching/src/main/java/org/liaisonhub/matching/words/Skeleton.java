package org.liaisonhub.matching.words;

/**
 * The consonants of a word by classes of sounds that romanisations mix up, so that {@code Mohammed}, {@code Muhamad} and
 * {@code mhmd} have one skeleton. A vowel counts only at the beginning. Packed into a long, four bits per class, the first
 * class in the lowest bits, 0 at the end; consonants after the sixteenth are not told.
 */
public final class Skeleton {
    private static final String NAMES = ".ABVFMNLRKHDTSJ9";
    private static final int VOWEL = 1;
    private static final int B = 2;
    private static final int V = 3;
    private static final int F = 4;
    private static final int M = 5;
    private static final int N = 6;
    private static final int L = 7;
    private static final int R = 8;
    private static final int K = 9;
    private static final int H = 10;
    private static final int D = 11;
    private static final int T = 12;
    private static final int S = 13;
    private static final int J = 14;
    private static final int DIGIT = 15;

    private final String text;
    private final boolean vowelled;
    private long packed;
    private int length;
    private int last;
    private int at;

    private Skeleton(String text, boolean vowelled) {
        this.text = text;
        this.vowelled = vowelled;
    }

    /** The skeleton of a word of a-z and digits. */
    public static long of(String text, boolean vowelled) {
        return new Skeleton(text, vowelled).read();
    }

    /** Number of classes, 0 to 16. */
    public static int length(long skeleton) {
        return (64 - Long.numberOfLeadingZeros(skeleton) + 3) / 4;
    }

    /** One letter per class. */
    public static String text(long skeleton) {
        var letters = new StringBuilder(16);
        for (long rest = skeleton; rest != 0; rest >>>= 4) {
            letters.append(NAMES.charAt((int) (rest & 15)));
        }
        return letters.toString();
    }

    // Classes that writings and their readers mix up are one kind: labials, m, n, liquids, velars, dentals, sibilants.
    private static final int[] KINDS = {0, 0, 1, 1, 1, 2, 4, 8, 8, 16, 0, 32, 32, 64, 64, 128};

    /** The kinds of consonants that occur in a skeleton, a bit each; h and vowels, which come and go, have none. */
    static int sounds(long skeleton) {
        int kinds = 0;
        for (long rest = skeleton; rest != 0; rest >>>= 4) {
            kinds |= KINDS[(int) (rest & 15)];
        }
        return kinds;
    }

    private long read() {
        int begin = 0;
        if (isServantName()) {
            put(VOWEL);
            put(B);
            put(D);
            begin = afterArticle();
            last = 0;
        }
        for (at = begin; at < text.length(); at++) {
            step(text.charAt(at));
        }
        return packed;
    }

    /** {@code abd}, an article in any assimilated form, and a name: Abdulrahman, Abdurrahman, Abdelrazak. */
    private boolean isServantName() {
        return text.length() > 6 && text.startsWith("abd") && isVowel(text.charAt(3));
    }

    private int afterArticle() {
        int i = 4;
        while (i < text.length() - 1 && isVowel(text.charAt(i))) {
            i++;
        }
        boolean article = text.charAt(i) == 'l' && i < text.length() - 1 && !isVowel(text.charAt(i + 1));
        return article ? i + 1 : i;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
    }

    private void step(char c) {
        switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> vowel();
            case 'y' -> y();
            case 'p', 'b' -> put(c == 'p' && next(1) == 'h' ? skipping(1, F) : B);
            case 'v', 'w' -> put(V);
            case 'f' -> put(next(1) == 'f' && next(2) == ' ' ? V : F);
            case 'm' -> put(M);
            case 'n' -> put(N);
            case 'l' -> put(L);
            case 'r' -> put(R);
            case 'c' -> c();
            case 'q' -> put(K);
            case 'g' -> put(next(1) == 'h' ? skipping(1, K) : K);
            case 'k' -> put(next(1) == 'h' ? skipping(1, H) : K);
            case 'x' -> {
                put(K);
                put(S);
            }
            case 'h' -> h();
            case 'd' -> d();
            case 't' -> t();
            case 's' -> s();
            case 'z' -> put(next(1) == 'h' ? skipping(1, J) : S);
            case 'j' -> put(J);
            default -> put(DIGIT);
        }
    }

    private void vowel() {
        if (length == 0) {
            put(VOWEL);
        }
        if (vowelled) {
            last = 0;
        }
    }

    private void y() {
        if (length == 0) {
            put(next(1) == 'e' ? VOWEL : J);
        }
        last = 0;
    }

    private void c() {
        char next = next(1);
        if (next == 'h') {
            put(next(2) == 'r' || next(2) == 'l' ? skipping(1, K) : skipping(1, S));
        } else {
            put(next == 'e' || next == 'i' || next == 'y' ? S : K);
        }
    }

    private void h() {
        if (at < text.length() - 1) {
            put(H);
        }
    }

    private void d() {
        if (next(1) == 'j') {
            put(skipping(1, J));
        } else if (next(1) == 'z' && next(2) == 'h') {
            put(skipping(2, J));
        } else {
            put(next(1) == 'h' ? skipping(1, D) : D);
        }
    }

    private void t() {
        if (next(1) == 's' || next(1) == 'z') {
            put(skipping(next(2) == 'h' ? 2 : 1, S));
        } else if (next(1) == 'c' && next(2) == 'h') {
            put(skipping(2, S));
        } else {
            put(next(1) == 'h' ? skipping(1, T) : T);
        }
    }

    private void s() {
        if (next(1) == 'c' && next(2) == 'h') {
            put(skipping(2, S));
        } else {
            put(next(1) == 'h' ? skipping(1, S) : S);
        }
    }

    private int skipping(int letters, int sound) {
        at += letters;
        return sound;
    }

    private void put(int sound) {
        boolean doubled = vowelled && sound == last;
        if (!doubled && length < 16) {
            packed |= (long) sound << (4 * length);
            length++;
        }
        last = sound;
    }
}
