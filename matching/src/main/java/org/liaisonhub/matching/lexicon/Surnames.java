package org.liaisonhub.matching.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Family names whose endings differ by sex, or come and go: {@code Petrov Petrova}, {@code Rahmon Rahmonov Rahmonzoda}. */
public final class Surnames {
    /** Why two family names may be one. */
    public enum Relation {
        /** The forms of a man and a woman of one family. */
        GENDERED,
        /** With and without an ending that states gave or took. */
        OPTIONAL,
        NONE
    }

    /** What is left of a name without an ending, for a look-up; not itself a name in every case. */
    public record Stem(String text, Relation relation, Bearer bearer) {}

    private record Ending(int least, Bearer bearer, String stem) {}

    private static final String FILE = "surname-endings.tsv";
    private static final List<Relation> RELATIONS = List.of(Relation.GENDERED, Relation.OPTIONAL);
    private static final Map<Relation, Map<String, Ending>> ENDINGS =
            Map.of(Relation.GENDERED, new HashMap<>(), Relation.OPTIONAL, new HashMap<>());
    private static final int LONGEST;

    static {
        int longest = 0;
        for (List<String> row : Rows.of(FILE)) {
            String stem = row.get(4).equals("-") ? "" : row.get(4);
            var ending = new Ending(Integer.parseInt(row.get(1)), Bearer.valueOf(row.get(3)), stem);
            if (endings(Relation.valueOf(row.get(2))).put(row.getFirst(), ending) != null) {
                throw Rows.broken(FILE, "an ending twice: " + row);
            }
            longest = Math.max(longest, row.getFirst().length());
        }
        LONGEST = longest;
    }

    private Surnames() {}

    private static Map<String, Ending> endings(Relation relation) {
        Map<String, Ending> endings = ENDINGS.get(relation);
        if (endings == null) {
            throw Rows.broken(FILE, relation);
        }
        return endings;
    }

    /** The stems of a word of a-z, at most one of each relation; empty when no ending fits. */
    public static List<Stem> stems(String word) {
        var stems = new ArrayList<Stem>(2);
        for (Relation relation : RELATIONS) {
            for (int length = Math.min(LONGEST, word.length() - 2); length >= 1; length--) {
                int cut = word.length() - length;
                Ending ending = endings(relation).get(word.substring(cut));
                if (ending != null && cut >= ending.least) {
                    stems.add(new Stem(word.substring(0, cut).concat(ending.stem), relation, ending.bearer));
                    break;
                }
            }
        }
        return stems;
    }

    /** The closest relation of two different words; {@link Relation#NONE} for equal ones, which need none. */
    public static Relation relation(String a, String b) {
        if (a.equals(b)) {
            return Relation.NONE;
        }
        List<Stem> ofA = stems(a);
        List<Stem> ofB = stems(b);
        Stem genderedA = stem(ofA, a, Relation.GENDERED);
        Stem genderedB = stem(ofB, b, Relation.GENDERED);
        if (genderedA.text.equals(genderedB.text) && !genderedA.bearer.agreesWith(genderedB.bearer)) {
            return Relation.GENDERED;
        }
        boolean optional = stem(ofA, a, Relation.OPTIONAL).text.equals(stem(ofB, b, Relation.OPTIONAL).text);
        return optional ? Relation.OPTIONAL : Relation.NONE;
    }

    private static Stem stem(List<Stem> stems, String word, Relation relation) {
        for (Stem stem : stems) {
            if (stem.relation == relation) {
                return stem;
            }
        }
        return new Stem(word, relation, Bearer.EITHER);
    }
}
