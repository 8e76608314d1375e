package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.lexicon.NameWords;
import org.liaisonhub.matching.lexicon.NameWords.Kind;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NameToken;

/**
 * The tokens of a name as its source writes them: {@code Abd al-Raḥmān} where the token keeps {@code rahman}. A token
 * whose place cannot be found is shown as it is compared.
 */
public final class WrittenWords {
    /**
     * A token as it is written.
     *
     * @param text as the source writes it, without signs of direction
     * @param letters folded, and without what goes before the word
     */
    public record Written(String text, String letters) {}

    private record Piece(int from, int to, String letters, String latin) {}

    private enum Fit {
        NONE,
        /** The piece is the token with something in front: Abdurrahman. */
        BEHIND,
        WHOLE
    }

    /** Tokens that one piece may have been cut into: a family name and two syllables. */
    private static final int MOST_CUTS = 3;

    private static final String ARABIC_ARTICLE = "ال";

    private final String original;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean[] taken;

    private WrittenWords(String original) {
        this.original = original;
        int from = -1;
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            boolean inside = isInside(c);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                addPiece(from, i);
                from = -1;
            }
            i += Character.charCount(c);
        }
        if (from >= 0) {
            addPiece(from, original.length());
        }
        taken = new boolean[pieces.size()];
    }

    /** One for each token of the name. */
    public static List<Written> of(ReadName name) {
        var words = new WrittenWords(name.original());
        List<NameToken> tokens = name.tokens();
        var written = new ArrayList<Written>(tokens.size());
        while (written.size() < tokens.size()) {
            List<NameToken> rest = tokens.subList(written.size(), tokens.size());
            List<Written> cut = words.cut(rest);
            written.addAll(cut.isEmpty() ? List.of(words.find(rest.getFirst())) : cut);
        }
        return written;
    }

    private static boolean isInside(int c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
                    default -> c == '’' || c == '׳';
                };
    }

    private void addPiece(int from, int to) {
        String letters = String.join("", NameText.plain(original.substring(from, to)));
        if (!letters.isEmpty()) {
            List<String> ways = Romanised.ways(letters, Writing.of(letters));
            pieces.add(new Piece(from, to, letters, ways.isEmpty() ? "" : ways.getFirst()));
        }
    }

    /** The first tokens that are one piece together, as Jong and Un are of Jongun; empty when they are not. */
    private List<Written> cut(List<NameToken> tokens) {
        var together = new StringBuilder(tokens.getFirst().written());
        for (int count = 2; count <= Math.min(MOST_CUTS, tokens.size()); count++) {
            together.append(tokens.get(count - 1).written());
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && pieces.get(i).letters.contentEquals(together)) {
                    taken[i] = true;
                    return slices(pieces.get(i), tokens.subList(0, count));
                }
            }
        }
        return List.of();
    }

    private List<Written> slices(Piece piece, List<NameToken> tokens) {
        boolean sameLength = piece.to - piece.from == piece.letters.length();
        var slices = new ArrayList<Written>(tokens.size());
        int from = piece.from;
        for (NameToken token : tokens) {
            int to = from + token.written().length();
            slices.add(new Written(sameLength ? original.substring(from, to) : token.written(), token.written()));
            from = to;
        }
        return slices;
    }

    private Written find(NameToken token) {
        int best = -1;
        Fit fit = Fit.NONE;
        for (int i = 0; i < pieces.size(); i++) {
            Fit one = taken[i] ? Fit.NONE : fit(token, pieces.get(i));
            if (one.compareTo(fit) > 0) {
                best = i;
                fit = one;
            }
        }
        if (best < 0) {
            return new Written(token.text(), token.written());
        }
        taken[best] = true;
        int first = isPrefixed(token) && fit == Fit.WHOLE ? firstOfPrefix(best) : best;
        Piece piece = pieces.get(best);
        String letters = fit == Fit.WHOLE && token.writing() == Writing.LATIN ? piece.letters : token.written();
        return new Written(shown(original.substring(pieces.get(first).from, piece.to)), letters);
    }

    private static boolean isPrefixed(NameToken token) {
        return token.text().length() > 3
                && (token.text().startsWith("abd") || token.text().startsWith("abu"))
                && !token.text().equals(token.written());
    }

    private static Fit fit(NameToken token, Piece piece) {
        String written = token.written();
        if (piece.letters.equals(written)
                || piece.latin.equals(written)
                || piece.letters.equals(ARABIC_ARTICLE + written)
                || (token.isNumber() && written.equals(Integer.toString(Numerals.read(piece.letters))))
                || isMisread(piece.letters, written)) {
            return Fit.WHOLE;
        }
        boolean behind = piece.letters.endsWith(written) || piece.latin.endsWith(written);
        return behind && written.length() > 1 && isPrefixed(token) ? Fit.BEHIND : Fit.NONE;
    }

    /** Whether digits that a reader of documents took for letters are all that differs. */
    private static boolean isMisread(String letters, String written) {
        boolean misread = letters.length() == written.length();
        for (int i = 0; i < letters.length() && misread; i++) {
            misread = letters.charAt(i) == written.charAt(i) || Character.isDigit(letters.charAt(i));
        }
        return misread;
    }

    /** Of {@code abd al rahman} the number of {@code abd}, given that of {@code rahman}; that itself when there is none. */
    private int firstOfPrefix(int last) {
        for (int i = last - 1; i >= 0 && !taken[i]; i--) {
            Kind kind = NameWords.kind(pieces.get(i).latin);
            if (kind == Kind.SERVANT || kind == Kind.KUNYA) {
                taken[i] = true;
                return i;
            }
            if (kind != Kind.ARTICLE) {
                break;
            }
        }
        return last;
    }

    private static String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT || c == 0x200C || c == 0x200D)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
