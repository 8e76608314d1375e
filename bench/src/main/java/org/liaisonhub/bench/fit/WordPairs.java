package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.bench.fit.Multigram.Sample;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondence;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.scripts.Folding;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NameToken;

/** Pairs of single words: from lists of words, and from whole names whose words are set against each other. */
final class WordPairs {
    private static final int LONGEST = 25;
    private static final double LEAST_ALIKE = -4;
    private static final double LEAST_OF_EQUALLY_MANY = -12;
    private static final NameReader READER = new NameReader();

    private WordPairs() {}

    /** A list with the columns Latin word, letters of the other with spaces, count (may be missing). */
    static List<Sample> list(Path file, Alphabet other, boolean otherFirst) throws IOException {
        var samples = new ArrayList<Sample>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 2) {
                continue;
            }
            byte[] left = latin(cells[otherFirst ? 1 : 0]);
            byte[] right = other.numbers(Folding.fold(cells[otherFirst ? 0 : 1].replace(" ", "")));
            double weight = cells.length > 2 ? 1 + Math.log(Double.parseDouble(cells[2])) : 1;
            if (left.length > 0 && right.length > 0 && left.length <= LONGEST && right.length <= LONGEST) {
                samples.add(new Sample(left, right, weight));
            }
        }
        return samples;
    }

    static byte[] latin(String word) {
        List<NameToken> tokens = READER.read(PersonName.of(word)).tokens();
        return tokens.size() == 1 ? Alphabet.LATIN.numbers(tokens.getFirst().text()) : new byte[0];
    }

    /** The words of names of one person, the likeliest to belong together first; neighbours may be one word. */
    static List<Sample> aligned(List<NamePairs.Row> rows, Writing writing, Correspondence table) {
        var samples = new ArrayList<Sample>();
        for (NamePairs.Row row : rows) {
            List<byte[]> left = words(row.left(), Writing.LATIN);
            List<byte[]> right = words(row.right(), writing);
            if (row.same() && !left.isEmpty() && !right.isEmpty() && left.size() <= 6 && right.size() <= 6) {
                align(left, right, table, samples);
            }
        }
        return samples;
    }

    static List<byte[]> words(String name, Writing writing) {
        var words = new ArrayList<byte[]>();
        for (NameToken token : READER.read(PersonName.of(name)).tokens()) {
            boolean fits = writing == Writing.LATIN ? token.writing() == Writing.LATIN : token.writing() == writing;
            if (fits) {
                String text = writing == Writing.LATIN ? token.text() : token.written();
                byte[] word = Alphabet.of(writing).numbers(text);
                if (word.length > 0 && word.length <= LONGEST) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Candidate(double value, long left, long right, byte[] latin, byte[] other) {}

    private static void align(List<byte[]> left, List<byte[]> right, Correspondence table, List<Sample> samples) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                candidates.add(candidate(table, left.get(i), right.get(j), 1L << i, 1L << j, 0));
                if (i + 1 < left.size()) {
                    byte[] both = joined(left.get(i), left.get(i + 1));
                    candidates.add(candidate(table, both, right.get(j), 3L << i, 1L << j, 1));
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(b.value, a.value));
        double least = left.size() == right.size() ? LEAST_OF_EQUALLY_MANY : LEAST_ALIKE;
        long usedLeft = 0;
        long usedRight = 0;
        for (Candidate candidate : candidates) {
            if (candidate.value >= least
                    && (usedLeft & candidate.left) == 0
                    && (usedRight & candidate.right) == 0
                    && candidate.latin.length <= LONGEST) {
                usedLeft |= candidate.left;
                usedRight |= candidate.right;
                samples.add(new Sample(candidate.latin, candidate.other, 1));
            }
        }
    }

    private static Candidate candidate(
            Correspondence table, byte[] latin, byte[] other, long left, long right, double price) {
        double value = table.likelihoodRatio(table.latin(latin), table.other(other)) - price;
        return new Candidate(value, left, right, latin, other);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
