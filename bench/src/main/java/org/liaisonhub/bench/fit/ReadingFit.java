package org.liaisonhub.bench.fit;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.scripts.Folding;
import org.liaisonhub.matching.scripts.Romanisation;
import org.liaisonhub.matching.scripts.Writing;

/**
 * How Korean reads the characters of each Mandarin syllable: which readings there are is told by the Unicode data of ICU
 * (its order of Korean sorts characters by reading), how often names use each is counted in names.
 */
final class ReadingFit {
    private static final Pattern RUN = Pattern.compile("&([가-힣])<<\\*([^&]+)");
    private static final int FIRST = 0xAC00;
    private static final int VOWELS_AND_FINALS = 588;
    private static final int FINALS = 28;
    private static final int N = 2;
    private static final int R = 5;
    private static final int SILENT = 11;
    private static final String PALATAL_VOWELS = "\2\3\6\7\14\21\24";

    /** How much the readings that ICU tells count against names: as so many names. */
    private static final double UNSEEN = 3;

    /** Readings more than these of one syllable are of characters that no name has. */
    private static final double LEAST_SHARE = 0.02;

    private static final double SMALL = 20;

    private final Map<String, Map<Character, Double>> characters = new HashMap<>();
    private final Map<String, Map<Character, Double>> counted = new HashMap<>();
    private final Map<Character, Double> syllables = new HashMap<>();
    private double all;

    ReadingFit(List<NamePairs.Row> rows) {
        var rules = ((RuleBasedCollator) Collator.getInstance(ULocale.KOREAN)).getRules();
        Matcher runs = RUN.matcher(rules);
        while (runs.find()) {
            char reading = runs.group(1).charAt(0);
            runs.group(2).codePoints().forEach(c -> addCharacter(Character.toString(c), reading));
        }
        for (NamePairs.Row row : rows) {
            if (row.same()
                    && Writing.of(row.right()) == Writing.HANGUL
                    && row.right().indexOf(' ') < 0) {
                count(Folding.fold(row.left()), row.right());
            }
        }
    }

    private void addCharacter(String character, char reading) {
        if (Writing.of(character) != Writing.HAN) {
            return;
        }
        String pinyin = Romanisation.ways(character, Writing.HAN).getFirst().text();
        if (pinyin.matches("[a-z]{1,6}")) {
            List<Character> readings = spoken(reading);
            for (char each : readings) {
                characters
                        .computeIfAbsent(pinyin, any -> new HashMap<>())
                        .merge(each, 1.0 / readings.size(), Double::sum);
            }
        }
    }

    /** At the beginning of a word the South leaves out or softens r and n: 리 is 이, 로 is 노, 녀 is 여. */
    private static List<Character> spoken(char reading) {
        int index = reading - FIRST;
        int first = index / VOWELS_AND_FINALS;
        boolean palatal = PALATAL_VOWELS.indexOf(index % VOWELS_AND_FINALS / FINALS) >= 0;
        if ((first != R && first != N) || (first == N && !palatal)) {
            return List.of(reading);
        }
        int softened = palatal ? SILENT : N;
        return List.of(reading, (char) (FIRST + softened * VOWELS_AND_FINALS + index % VOWELS_AND_FINALS));
    }

    /** Counts the syllables of a name whose every syllable can be read so; the family name may stand behind. */
    private void count(String latin, String hangul) {
        for (int i = 0; i < hangul.length(); i++) {
            syllables.merge(hangul.charAt(i), 1.0, Double::sum);
            all++;
        }
        String[] words = latin.split("[^a-z]+", -1);
        var behind = new StringBuilder(words[words.length - 1]);
        for (int i = 0; i < words.length - 1; i++) {
            behind.append(words[i]);
        }
        List<String> read = read(String.join("", words), 0, hangul, 0);
        if (read == null) {
            read = read(behind.toString(), 0, hangul, 0);
        }
        for (int i = 0; read != null && i < hangul.length(); i++) {
            counted.computeIfAbsent(read.get(i), any -> new HashMap<>()).merge(hangul.charAt(i), 1.0, Double::sum);
        }
    }

    private @Nullable List<String> read(String latin, int from, String hangul, int at) {
        if (at == hangul.length()) {
            return from == latin.length() ? new ArrayList<>() : null;
        }
        for (int to = from + 1; to <= Math.min(latin.length(), from + 6); to++) {
            String syllable = latin.substring(from, to);
            if (characters.getOrDefault(syllable, Map.of()).containsKey(hangul.charAt(at))) {
                List<String> rest = read(latin, to, hangul, at + 1);
                if (rest != null) {
                    rest.addFirst(syllable);
                    return rest;
                }
            }
        }
        return null;
    }

    void write(Path file, LocalDate date) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "# How Korean reads the characters of a Mandarin syllable: the readings by ICU (Unicode, KS X 1001), how");
        lines.add("# often each is met counted on " + date
                + " by `bench fit-names` in the half of the pairs of names that");
        lines.add(
                "# is for fitting (Wikidata, CC0). Columns: pinyin, Hangul, ln of how much likelier than in any name.");
        new TreeMap<>(characters).forEach((pinyin, readings) -> {
            Map<Character, Double> seen = counted.getOrDefault(pinyin, Map.of());
            double told = sum(readings);
            double met = sum(seen);
            new TreeMap<>(readings).forEach((reading, times) -> {
                double share = (seen.getOrDefault(reading, 0.0) + UNSEEN * times / told) / (met + UNSEEN);
                double usual = (syllables.getOrDefault(reading, 0.0) + SMALL) / (all + SMALL * syllables.size());
                double ratio = Math.log(share / usual);
                if (share >= LEAST_SHARE && ratio > 0) {
                    lines.add(String.format(Locale.ROOT, "%s\t%s\t%.2f", pinyin, reading, ratio));
                }
            });
        });
        Files.write(file, lines);
    }

    private static double sum(Map<Character, Double> counts) {
        return counts.values().stream().mapToDouble(each -> each).sum();
    }
}
