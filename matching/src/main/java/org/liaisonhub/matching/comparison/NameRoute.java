package org.liaisonhub.matching.comparison;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.matching.scripts.Romanisation;
import org.liaisonhub.matching.scripts.Way;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.HanReadings;
import org.liaisonhub.matching.words.KnownPairs;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.TokenComparison;
import org.liaisonhub.matching.words.TokenRelation;

/**
 * By which route one word is known to be a way to write another: the code of a system of romanisation such as
 * {@code ru:ICAO} (two of them, joined by {@code +}, when neither word is Latin), or one of the codes below.
 */
final class NameRoute {
    /** The correspondences of letters, learnt from pairs of names. */
    static final String LEARNT_LETTERS = "learnt-letters";

    /** {@link KnownPairs}. */
    static final String KNOWN_PAIR = "known-pair";

    /** {@link HanReadings}. */
    static final String HAN_READING = "han-reading";

    /** {@link org.liaisonhub.matching.lexicon.Equivalents}. */
    static final String EQUIVALENTS = "equivalents";

    /** The same but for an article, "of the faith" or an ending of family names that is often left out. */
    static final String OPTIONAL_PART = "optional-part";

    private NameRoute() {}

    /** Empty when the relation needs no route; {@code lettersA} and {@code lettersB} are the words as written, folded. */
    static String of(
            NameToken a, String lettersA, NameToken b, String lettersB, TokenRelation relation, double evidence) {
        return switch (relation) {
            case INITIAL, CONTRADICTION, MISSING_IN_RECORD, MISSING_IN_QUESTION -> "";
            case EQUAL -> lettersA.equals(lettersB) ? "" : system(a, lettersA, b, lettersB);
            case TRANSLITERATION, SPELLING_VARIANT, EQUIVALENT, NICKNAME, TYPO, JOINED -> {
                String system = system(a, lettersA, b, lettersB);
                yield system.isEmpty() ? other(a, b, relation, evidence) : system;
            }
        };
    }

    private static String other(NameToken a, NameToken b, TokenRelation relation, double evidence) {
        if (relation == TokenRelation.EQUIVALENT || relation == TokenRelation.NICKNAME) {
            return EQUIVALENTS;
        }
        if (KnownPairs.ratio(a.known(), b.known()) >= evidence) {
            return KNOWN_PAIR;
        }
        if (a.isEquivalent(b) || TokenComparison.isByOtherForm(a, b)) {
            return EQUIVALENTS;
        }
        if (readsHan(a, b) || readsHan(b, a)) {
            return HAN_READING;
        }
        return a.writing() == b.writing() && shareSpelling(a, b) ? OPTIONAL_PART : LEARNT_LETTERS;
    }

    private static boolean readsHan(NameToken latin, NameToken hangul) {
        return hangul.writing() == Writing.HANGUL && HanReadings.together(latin.written(), hangul.written()) > 0;
    }

    private static boolean shareSpelling(NameToken a, NameToken b) {
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                if (a.spelling(i).text().length() > 1 && a.spelling(i).sameText(b.spelling(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The most usual pair of ways that write both alike; empty when there is none, or both are plain already. */
    private static String system(NameToken a, String lettersA, NameToken b, String lettersB) {
        List<Way> left = Romanisation.ways(lettersA, a.writing());
        List<Way> right = Romanisation.ways(lettersB, b.writing());
        String best = "";
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (left.get(i).text().equals(right.get(j).text())) {
                    String code = code(left.get(i), lettersA, right.get(j), lettersB);
                    if (i + j < rank || (i + j == rank && code.compareTo(best) < 0)) {
                        rank = i + j;
                        best = code;
                    }
                }
            }
        }
        return best;
    }

    private static String code(Way a, String lettersA, Way b, String lettersB) {
        Set<String> codes = new TreeSet<>();
        if (!a.text().equals(lettersA)) {
            codes.add(a.system());
        }
        if (!b.text().equals(lettersB)) {
            codes.add(b.system());
        }
        return String.join("+", codes);
    }
}
