package org.liaisonhub.matching.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.matching.scripts.Writing;

class CorrespondenceTest {
    private static final int PAIRS = 20_000;

    @ParameterizedTest
    @EnumSource(names = {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "HANGUL"})
    void whatIsLeftEarlyIsLessThanWasAsked(Writing writing) {
        var random = new Random(2_026);
        var table = Correspondences.table(writing, 0);
        for (int i = 0; i < PAIRS; i++) {
            byte[] left = word(random, Alphabet.LATIN.size());
            // Every other one a slip or two away, so that words are near each other as well as far.
            byte[] right = writing == Writing.LATIN && i % 2 == 0
                    ? misspelt(left, random)
                    : word(random, Alphabet.of(writing).size());
            var a = table.latin(left);
            var b = table.other(right);
            float whole = table.together(a, b);
            float least = whole + (random.nextFloat() - 0.5f) * 20;

            float early = table.together(a, b, least);

            if (whole >= least) {
                assertThat(early).isEqualTo(whole);
            } else {
                assertThat(early).isLessThan(least);
            }
        }
    }

    @Test
    void neighboursThatChangedPlacesWeighTheSameWhenLessIsAsked() {
        var table = Correspondences.table(Writing.LATIN, 0);
        var a = table.latin(Alphabet.LATIN.numbers("rauf"));
        var b = table.other(Alphabet.LATIN.numbers("ruaf"));
        float whole = table.together(a, b);

        assertThat(table.together(a, b, whole)).isEqualTo(whole);
    }

    private static byte[] misspelt(byte[] word, Random random) {
        byte[] other = word.clone();
        int at = random.nextInt(other.length);
        if (at > 0 && random.nextBoolean()) {
            byte letter = other[at];
            other[at] = other[at - 1];
            other[at - 1] = letter;
        } else {
            other[at] = (byte) (1 + random.nextInt(26));
        }
        return other;
    }

    private static byte[] word(Random random, int letters) {
        var word = new byte[1 + random.nextInt(9)];
        for (int i = 0; i < word.length; i++) {
            word[i] = (byte) (1 + random.nextInt(letters));
        }
        return word;
    }
}
