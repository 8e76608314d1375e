package org.liaisonhub.bench.fit;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.letters.Alphabet;

/** Counts which letter follows which, 0 being the beginning and the end of a word. */
final class LetterCounts {
    /** How many times as good as seen a letter is that follows as often as it occurs at all. */
    private static final double SMOOTHING = 5;

    private final Alphabet alphabet;
    private final double[][] follows;

    LetterCounts(Alphabet alphabet) {
        this.alphabet = alphabet;
        follows = new double[alphabet.size() + 1][alphabet.size() + 1];
    }

    void add(byte[] word, double weight) {
        int before = 0;
        for (byte letter : word) {
            follows[before][letter] += weight;
            before = letter;
        }
        follows[before][0] += weight;
    }

    private double probability(int before, int letter) {
        double ofLetter = 0;
        double ofAll = 0;
        double ofBefore = 0;
        for (int i = 0; i < follows.length; i++) {
            ofLetter += follows[i][letter];
            ofBefore += follows[before][i];
            for (double count : follows[i]) {
                ofAll += count;
            }
        }
        double alone = (ofLetter + 0.5) / (ofAll + 0.5 * follows.length);
        return (follows[before][letter] + SMOOTHING * alone) / (ofBefore + SMOOTHING);
    }

    private double[][] table() {
        var table = new double[follows.length][follows.length];
        for (int i = 0; i < follows.length; i++) {
            for (int j = 0; j < follows.length; j++) {
                table[i][j] = Math.log(probability(i, j));
            }
        }
        return table;
    }

    private double[][] cached = new double[0][];

    double surprise(byte[] word) {
        if (cached.length == 0) {
            cached = table();
        }
        double sum = 0;
        int before = 0;
        for (byte letter : word) {
            sum -= cached[before][letter];
            before = letter;
        }
        return sum - cached[before][0];
    }

    List<String> lines(String kind) {
        double[][] table = table();
        var lines = new ArrayList<String>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                if (table[i][j] > -9) {
                    lines.add(Multigram.line(kind, name(i), name(j), table[i][j]));
                }
            }
        }
        return lines;
    }

    private String name(int letter) {
        return letter == 0 ? "." : String.valueOf(alphabet.letter(letter));
    }
}
