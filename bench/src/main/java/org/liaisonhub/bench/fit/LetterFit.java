package org.liaisonhub.bench.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liaisonhub.bench.fit.Multigram.Sample;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondence;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.scripts.Writing;

/** Learns the tables of letters that stand for each other, one per writing, and writes them. */
final class LetterFit {
    private static final int ROUNDS = 2;
    private static final double SLIP_LEFT = -11;
    private static final double SLIP_REPLACED = -13;
    private static final double SLIP_WITHIN = -3;
    private static final double SWAPPED = -13;
    private static final double VARIANT_WEIGHT = 0.3;
    private static final double CERTAIN = 4;
    private static final int MOST_VARIANTS = 12;
    private static final String KOREAN_NAMES = "hangul-names";

    private final Path data;
    private final Path out;
    private final List<NamePairs.Row> rows;
    private final LocalDate date;
    private final Consumer<String> progress;

    LetterFit(Path data, Path out, List<NamePairs.Row> rows, LocalDate date, Consumer<String> progress) {
        this.data = data;
        this.out = out;
        this.rows = rows;
        this.date = date;
        this.progress = progress;
    }

    void write() throws IOException {
        List<Sample> arabic = WordPairs.list(data.resolve("tokens_arabic.tsv"), Alphabet.of(Writing.ARABIC), false);
        arabic.addAll(WordPairs.list(data.resolve("arabic_english_tokens.txt"), Alphabet.of(Writing.ARABIC), true));
        List<Sample> cyrillic =
                WordPairs.list(data.resolve("tokens_russian.tsv"), Alphabet.of(Writing.CYRILLIC), false);
        Correspondence arabicTable = learn("arabic", Writing.ARABIC, arabic, 3, 0);
        Correspondence cyrillicTable = learn("cyrillic", Writing.CYRILLIC, cyrillic, 3, 0);
        learn(
                "hebrew",
                Writing.HEBREW,
                WordPairs.list(data.resolve("tokens_hebrew.tsv"), Alphabet.of(Writing.HEBREW), false),
                3,
                0);
        var variants = new ArrayList<Sample>();
        variants(arabic, arabicTable, variants);
        variants(cyrillic, cyrillicTable, variants);
        learn("latin", Writing.LATIN, variants, 3, SWAPPED);
        learn(
                "hangul",
                Writing.HANGUL,
                WordPairs.list(data.resolve("tokens_korean.tsv"), Alphabet.of(Writing.HANGUL), false),
                Correspondence.MOST_LATIN,
                0);
        hangulNames();
    }

    private Correspondence learn(String name, Writing writing, List<Sample> words, int mostLatin, double swapped)
            throws IOException {
        Alphabet alphabet = Alphabet.of(writing);
        boolean syllables = writing == Writing.HANGUL;
        int mostOther = syllables ? Correspondence.MOST_OTHER : 2;
        var model = new Multigram(alphabet, mostLatin, mostOther, syllables, words).learn();
        for (int round = 0; round < ROUNDS; round++) {
            var all = new ArrayList<>(words);
            List<Sample> aligned = WordPairs.aligned(ofWriting(writing), writing, table(model, alphabet, swapped));
            for (Sample sample : aligned) {
                all.add(sample);
                if (writing == Writing.LATIN) {
                    all.add(new Sample(/* latin= */ sample.other(), /* other= */ sample.latin(), 1));
                }
            }
            progress.accept(name + ": " + words.size() + " words, " + aligned.size() + " from names");
            model = new Multigram(alphabet, mostLatin, mostOther, syllables, all).learn();
        }
        return write(name, model, alphabet, swapped);
    }

    private List<NamePairs.Row> ofWriting(Writing writing) {
        return rows.stream()
                .filter(row -> row.same() && Writing.of(row.right()) == writing)
                .filter(row -> writing != Writing.HANGUL || row.right().indexOf(' ') > 0)
                .toList();
    }

    /** Latin spellings of one word of another writing are spellings of one name. */
    private static void variants(List<Sample> words, Correspondence table, List<Sample> variants) {
        Map<String, List<byte[]>> spellings = new HashMap<>();
        for (Sample word : words) {
            double ratio = table.likelihoodRatio(table.latin(word.latin()), table.other(word.other()));
            if (word.weight() > 1.6 && ratio > CERTAIN) {
                spellings
                        .computeIfAbsent(Arrays.toString(word.other()), other -> new ArrayList<>())
                        .add(word.latin());
            }
        }
        for (List<byte[]> group : spellings.values()) {
            for (int i = 0; i < group.size() && group.size() < MOST_VARIANTS; i++) {
                for (int j = 0; j < group.size(); j++) {
                    if (i != j) {
                        variants.add(new Sample(group.get(i), group.get(j), VARIANT_WEIGHT / group.size()));
                    }
                }
            }
        }
    }

    /** Korean and Chinese names in one Hangul word, a family name of one syllable first. */
    private void hangulNames() throws IOException {
        Alphabet alphabet = Alphabet.of(Writing.HANGUL);
        Multigram model = null;
        for (int round = 0; round < ROUNDS + 1; round++) {
            Correspondence table = model == null ? null : table(model, alphabet, 0);
            var samples = new ArrayList<Sample>();
            for (NamePairs.Row row : rows) {
                List<byte[]> left = row.same() ? WordPairs.words(row.left(), Writing.LATIN) : List.of();
                boolean whole = row.right().length() <= 4 && row.right().indexOf(' ') < 0;
                List<byte[]> right = whole ? WordPairs.words(row.right(), Writing.HANGUL) : List.of();
                if (right.size() == 2 && left.size() >= 2 && left.size() <= 3) {
                    KoreanWords.add(left, right, table, samples);
                }
            }
            progress.accept(KOREAN_NAMES + ": " + samples.size() + " from names");
            model = new Multigram(alphabet, Correspondence.MOST_LATIN, Correspondence.MOST_OTHER, true, samples)
                    .learn();
        }
        if (model != null) {
            write(KOREAN_NAMES, model, alphabet, 0);
        }
    }

    /** Between words of one alphabet most usual spellings are learnt; a slip there is rarer than one across alphabets. */
    private static List<String> lines(Multigram model, double swapped) {
        double rarer = swapped == 0 ? 0 : SLIP_WITHIN;
        List<String> lines = model.lines(SLIP_LEFT + rarer, SLIP_REPLACED + rarer, swapped);
        if (swapped != 0) {
            Misread.addTo(lines);
        }
        return lines;
    }

    private static Correspondence table(Multigram model, Alphabet alphabet, double swapped) {
        try {
            String text = String.join("\n", lines(model, swapped));
            return Correspondences.read(new BufferedReader(new StringReader(text)), alphabet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Correspondence write(String name, Multigram model, Alphabet alphabet, double swapped) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Which letters stand for each other, learnt on " + date
                + " by `bench fit-names` from pairs of words");
        lines.add(
                "# (NETransliteration-COLING2018, CC0; google/transliteration, Apache-2.0) and the half of the pairs of");
        lines.add("# names that is for fitting. Columns: kind, Latin, other, natural logarithm. See Correspondences.");
        List<String> learnt = lines(model, swapped);
        if (name.equals(KOREAN_NAMES)) {
            KoreanSpellings.addTo(learnt);
        }
        lines.addAll(learnt);
        Files.write(out.resolve(name + ".tsv"), lines);
        return table(model, alphabet, swapped);
    }
}
