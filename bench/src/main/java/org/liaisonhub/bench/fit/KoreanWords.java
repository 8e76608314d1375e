package org.liaisonhub.bench.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.fit.Multigram.Sample;
import org.liaisonhub.matching.letters.Correspondence;

/** Sets the words of a Latin name against family and given name of a Korean one. */
final class KoreanWords {
    private KoreanWords() {}

    /** Adds both pairs of words in the likelier order; without a table the family name is taken to stand first. */
    static void add(List<byte[]> left, List<byte[]> right, @Nullable Correspondence table, List<Sample> samples) {
        List<byte[]> first = divided(left, true);
        List<byte[]> last = divided(left, false);
        boolean familyFirst = table == null || ratio(first, right, table) >= ratio(last, right, table);
        List<byte[]> words = familyFirst ? first : last;
        samples.add(new Sample(words.get(0), right.get(0), 1));
        samples.add(new Sample(words.get(1), right.get(1), 1));
    }

    private static List<byte[]> divided(List<byte[]> left, boolean familyFirst) {
        int count = left.size();
        byte[] family = left.get(familyFirst ? 0 : count - 1);
        byte[] given = left.get(familyFirst ? 1 : 0);
        if (count == 3) {
            given = WordPairs.joined(given, left.get(familyFirst ? 2 : 1));
        }
        return List.of(family, given);
    }

    private static double ratio(List<byte[]> left, List<byte[]> right, Correspondence table) {
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += table.likelihoodRatio(table.latin(left.get(i)), table.other(right.get(i)));
        }
        return sum;
    }
}
