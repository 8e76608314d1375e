package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.comparison.NameTerm;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;

/**
 * Fits what each term of a comparison weighs, by logistic regression per writing, and then what the sum means as a
 * probability. Pairs of one person with no word in common, true pseudonyms, count in the second step only;
 * those of another name of which a part is the same count half in the first.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class TermFit {
    private static final NameReader READER = new NameReader();
    private static final double ALIKE = 1;
    private static final double FALSE_WEIGHT = 2;
    // On the half for fitting, in five parts by turns: 0.5 ranks aliases best (AUC .908; 0 gives .882 and 1 .911), and
    // at 1 %
    // false alarms it finds as many of those that share the family name as 0 does (.885; 1 finds .883).
    private static final double OTHER_NAME = 0.5;
    private static final double FATHER = 0.3;
    private static final double CLEARLY = -0.9;
    private static final int FATHERS_SKIPPED = 5;
    private static final int NEGATIVES_TRIED = 400;

    /** Share of pairs of two persons where the data has none of its own, as in the whole file. */
    private static final double SHARE_OF_OTHERS = 0.12;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Example(double[] amounts, boolean same, double weight) {
        double matched() {
            return amounts[NameTerm.MATCHED.ordinal()];
        }

        /** How often it counts; where another name was taken, a part of the words alike says less. */
        double times() {
            if (same) {
                return isAlike() ? 1 : OTHER_NAME;
            }
            return weight == 0 ? FATHER : 1;
        }

        /** Whether more than a given name is alike: else another name was taken altogether. */
        boolean isAlike() {
            boolean family = amounts[NameTerm.FAMILY_MATCHED.ordinal()] > 0;
            boolean contradicted = amounts[NameTerm.CONTRADICTIONS.ordinal()] < 0;
            if (amounts[NameTerm.LEADING_CONTRADICTED.ordinal()] <= CLEARLY
                    || amounts[NameTerm.FAMILY_CONTRADICTED.ordinal()] <= CLEARLY) {
                return false;
            }
            boolean oneWord = amounts[NameTerm.ONLY_ONE_CONTRADICTED.ordinal()] < 0;
            return matched() >= ALIKE && (family || !contradicted || !oneWord);
        }
    }

    private final Map<Writing, List<Example>> examples = new EnumMap<>(Writing.class);
    private final LocalDate date;

    TermFit(List<NamePairs.Row> rows, LocalDate date) {
        this.date = date;
        Map<Writing, List<ReadName[]>> same = new EnumMap<>(Writing.class);
        for (NamePairs.Row row : rows) {
            ReadName left = READER.read(PersonName.of(row.left()));
            ReadName right = READER.read(PersonName.of(row.right()));
            Writing route = NameComparison.route(left, right);
            add(route, left, right, row.same());
            if (row.same()) {
                same.computeIfAbsent(route, any -> new ArrayList<>()).add(new ReadName[] {left, right});
            }
        }
        addFathers(same.getOrDefault(Writing.LATIN, List.of()));
        same.forEach((route, names) -> {
            if (examples.getOrDefault(route, List.of()).stream().allMatch(Example::same)) {
                addOthers(route, names);
            }
        });
    }

    private void add(Writing route, ReadName left, ReadName right, boolean same) {
        examples.computeIfAbsent(route, any -> new ArrayList<>())
                .add(new Example(signed(NameComparison.terms(left, right)), same, 1));
    }

    /** Of a name with ancestors, the father's: the same without the leading given name. */
    private void addFathers(List<ReadName[]> names) {
        var fathers = new ArrayList<Example>();
        for (ReadName[] name : names) {
            List<NameToken> tokens = name[0].tokens();
            int leading = -1;
            int given = -1;
            for (int i = 0; i < tokens.size(); i++) {
                leading = tokens.get(i).part() == NamePart.LEADING ? i : leading;
                given = given < 0 && tokens.get(i).part() == NamePart.GIVEN ? i : given;
            }
            if (leading >= 0 && given > leading) {
                var father = new ArrayList<>(tokens);
                father.set(given, as(tokens.get(given), NamePart.LEADING));
                father.remove(leading);
                ReadName read = new ReadName(name[0].original() + " ", name[0].quality(), father, "");
                fathers.add(new Example(signed(NameComparison.terms(name[0], read)), false, 0));
            }
        }
        for (int i = 0; i < fathers.size(); i += FATHERS_SKIPPED) {
            examples.getOrDefault(Writing.LATIN, new ArrayList<>()).add(fathers.get(i));
        }
    }

    private static NameToken as(NameToken token, NamePart part) {
        return new NameToken(
                token.written(), token.writing(), part, token.spelling(), token.others(), token.information());
    }

    private static double[] signed(double[] terms) {
        for (NameTerm term : NameTerm.values()) {
            terms[term.ordinal()] *= term.sign();
        }
        return terms;
    }

    /** Names of two persons: of those tried, the three most alike, and one at random. */
    private void addOthers(Writing route, List<ReadName[]> names) {
        var random = new Random(3);
        var others = new ArrayList<Example>();
        for (ReadName[] name : names) {
            var tried = new ArrayList<Example>();
            for (int i = 0; i < NEGATIVES_TRIED; i++) {
                ReadName[] other = names.get(random.nextInt(names.size()));
                if (!other[0].original().equals(name[0].original())) {
                    tried.add(new Example(signed(NameComparison.terms(name[0], other[1])), false, 1));
                }
            }
            if (!tried.isEmpty()) {
                others.add(tried.getFirst());
                tried.sort(Comparator.comparingDouble(Example::matched).reversed());
                others.addAll(tried.subList(0, Math.min(3, tried.size())));
            }
        }
        double weight = SHARE_OF_OTHERS / (1 - SHARE_OF_OTHERS) * names.size() / others.size();
        for (Example other : others) {
            examples.getOrDefault(route, new ArrayList<>()).add(new Example(other.amounts, false, weight));
        }
    }

    void write(Path weights, Path calibration) throws IOException {
        var weightLines = new ArrayList<String>();
        weightLines.add("# What each term of a comparison of names weighs, in nats; fitted on " + date
                + " by `bench fit-names`, logistic regression");
        weightLines.add("# per writing of the name that is not Latin. Columns: writing, term, weight. See NameTerm.");
        var points = new ArrayList<String>();
        points.add(
                "# What the sum of the weighted terms means: the logit of the probability that both are names of one");
        points.add("# person, among pairs such as those fitted on, of which 88 in 100 are. Fitted on " + date
                + ". Columns: writing, sum, logit.");
        examples.forEach((route, list) -> {
            double[] fitted = fitted(list);
            for (NameTerm term : NameTerm.values()) {
                weightLines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f", route, term, fitted[term.ordinal()]));
            }
            for (double[] point : Calibration.points(
                    list.stream()
                            .mapToDouble(example -> LogisticFit.dot(fitted, example.amounts))
                            .toArray(),
                    list.stream()
                            .mapToDouble(example -> example.same ? example.weight : 0)
                            .toArray(),
                    list.stream()
                            .mapToDouble(example -> example.same ? 0 : example.weight)
                            .toArray())) {
                points.add(String.format(Locale.ROOT, "%s\t%.4f\t%.4f", route, point[0], point[1]));
            }
        });
        copy(weightLines, Writing.LATIN, Writing.OTHER);
        copy(points, Writing.LATIN, Writing.OTHER);
        Files.write(weights, weightLines);
        Files.write(calibration, points);
    }

    /** Writings without pairs of their own weigh as romanised names do. */
    private static void copy(List<String> lines, Writing from, Writing to) {
        for (String line : List.copyOf(lines)) {
            if (line.startsWith(from + "\t")) {
                lines.add(to + line.substring(from.name().length()));
            }
        }
    }

    private static double[] fitted(List<Example> list) {
        List<Example> used = list.stream()
                .filter(example -> !example.same || example.matched() > 0)
                .toList();
        double same = 0;
        double others = 0;
        for (Example example : used) {
            same += example.same ? example.times() : 0;
            others += example.same ? 0 : example.times();
        }
        // As many of both kinds: the line is to be right where they meet, which is where decisions fall.
        double ofOther = FALSE_WEIGHT * same / others;
        return LogisticFit.weights(
                used.stream().map(Example::amounts).toList(),
                used.stream().map(Example::same).toList(),
                used.stream()
                        .mapToDouble(example -> example.times() * (example.same ? 1 : ofOther))
                        .toArray());
    }
}
