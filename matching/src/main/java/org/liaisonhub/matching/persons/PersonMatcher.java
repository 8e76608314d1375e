package org.liaisonhub.matching.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.dates.DateComparison;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.NameComparison;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;

/**
 * Decides how probable it is that two persons are the same: the one place where that is decided. The logit of the
 * probability is {@link #PRIOR_LOGIT} plus the weights of the evidence, exactly. Thread-safe.
 */
public final class PersonMatcher {
    /** Named in every answer, so that it can be replayed. */
    public static final String VERSION = "person-2";

    /**
     * Logit, before any evidence, that a record is the person asked for: about 1 in 18,000. Part of every sum, but no
     * evidence of its own, because it is the same for all.
     */
    public static final double PRIOR_LOGIT = -9.8;

    /** From here on a match is shown as a hit to be verified. */
    public static final double HIT_PROBABILITY = 0.9;

    /**
     * From here on a match is shown as possible. Measured on the UN list: asked with own name and date all 730 reach it,
     * with one letter changed 721 to 725 of 730; of 19,996 travellers on no list 3.
     */
    public static final double POSSIBLE_PROBABILITY = 0.1;

    // Natural logs of likelihood ratios. Origin: proposals (decimal logs 0.3, -2 and 0.65), to be fitted on data.
    private static final double SAME_SEX = Math.log(2);
    private static final double OTHER_SEX = -4.6;
    private static final double SHARED_BIRTHPLACE = 1.5;

    /** More than sums of the same weights in another order can differ by. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_BIRTHPLACE_WORDS = 24;

    private final NameReader reader = new NameReader();

    /** Reads a person. Throws {@code InvalidName} when a name is too long to be one. */
    public PreparedPerson prepare(Person person) {
        var names = new ArrayList<ReadName>(person.names().size());
        for (PersonName name : person.names()) {
            names.add(reader.read(name));
        }
        var nationalities = new ArrayList<String>(person.nationalities().size());
        for (String nationality : person.nationalities()) {
            nationalities.add(nationality.strip().toUpperCase(Locale.ROOT));
        }
        return new PreparedPerson(
                names,
                person.datesOfBirth(),
                person.sex(),
                nationalities,
                person.birthplaces(),
                birthplaceWords(person.birthplaces()));
    }

    private List<String> birthplaceWords(List<String> birthplaces) {
        var words = new LinkedHashSet<String>();
        for (String place : birthplaces) {
            for (String word : reader.words(place, MOST_BIRTHPLACE_WORDS)) {
                if (word.length() >= 3 && !Birthplaces.isGeneric(word) && words.size() < MOST_BIRTHPLACE_WORDS) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    /** The probability alone, as {@link #compare} gives it; for the many candidates of which few are shown. */
    public double probability(PreparedPerson asked, PreparedPerson recorded) {
        var name = bestName(asked, recorded);
        double logit = PRIOR_LOGIT + (name == null ? 0 : name.comparison.weight());
        logit = plusBasics(logit, asked, recorded.sex(), recorded.datesOfBirth(), recorded.nationalities());
        logit += Birthplaces.shares(asked, recorded) ? SHARED_BIRTHPLACE : 0;
        return probability(logit);
    }

    /**
     * No recorded person of this sex and these dates and nationalities has a higher {@link #probability}, whatever its
     * names and birthplaces: most candidates can be left unread because of it.
     */
    public double highestProbability(
            PreparedPerson asked, Sex sex, List<PartialDate> datesOfBirth, List<String> nationalities) {
        double words = NameComparison.MOST + (asked.birthplaceWords().isEmpty() ? 0 : SHARED_BIRTHPLACE);
        return probability(plusBasics(PRIOR_LOGIT + words + ROUNDING, asked, sex, datesOfBirth, nationalities));
    }

    private static double plusBasics(
            double logit, PreparedPerson asked, Sex sex, List<PartialDate> datesOfBirth, List<String> nationalities) {
        DateComparison date = DateComparison.compare(asked.datesOfBirth(), datesOfBirth);
        double sum = logit + (date == null ? 0 : date.weight());
        sum += sexWeight(asked.sex(), sex);
        return asked.nationalities().isEmpty() || nationalities.isEmpty()
                ? sum
                : sum + Nationalities.weight(Nationalities.compare(asked.nationalities(), nationalities));
    }

    /** Compares all names with all names, all dates with all dates, and the rest. */
    public Comparison compare(PreparedPerson asked, PreparedPerson recorded) {
        var evidence = new ArrayList<Evidence>(5);
        var name = bestName(asked, recorded);
        if (name != null) {
            evidence.add(new Evidence(
                    "name",
                    name.comparison.relation().name(),
                    name.asked.original(),
                    name.recorded.original(),
                    name.comparison.weight()));
        }
        DateComparison date = DateComparison.compare(asked.datesOfBirth(), recorded.datesOfBirth());
        if (date != null) {
            evidence.add(new Evidence(
                    "date-of-birth",
                    date.relation().name(),
                    date.asked().toString(),
                    date.recorded().toString(),
                    date.weight()));
        }
        double sex = sexWeight(asked.sex(), recorded.sex());
        if (sex != 0) {
            evidence.add(new Evidence(
                    "sex",
                    sex > 0 ? "EQUAL" : "DIFFERENT",
                    asked.sex().name(),
                    recorded.sex().name(),
                    sex));
        }
        if (!asked.nationalities().isEmpty() && !recorded.nationalities().isEmpty()) {
            var relation = Nationalities.compare(asked.nationalities(), recorded.nationalities());
            evidence.add(new Evidence(
                    "nationality",
                    relation.name(),
                    String.join(", ", asked.nationalities()),
                    String.join(", ", recorded.nationalities()),
                    Nationalities.weight(relation)));
        }
        if (Birthplaces.shares(asked, recorded)) {
            evidence.add(new Evidence(
                    "birthplace",
                    "SHARED",
                    String.join("; ", asked.birthplaces()),
                    String.join("; ", recorded.birthplaces()),
                    SHARED_BIRTHPLACE));
        }
        double logit = PRIOR_LOGIT;
        for (Evidence piece : evidence) {
            logit += piece.weight();
        }
        return new Comparison(probability(logit), evidence);
    }

    private record NamePair(ReadName asked, ReadName recorded, NameComparison comparison) {}

    private static @Nullable NamePair bestName(PreparedPerson asked, PreparedPerson recorded) {
        NamePair best = null;
        List<ReadName> left = asked.names();
        List<ReadName> right = recorded.names();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                NameComparison comparison = NameComparison.compare(left.get(i), right.get(j));
                if (best == null || comparison.weight() > best.comparison.weight()) {
                    best = new NamePair(left.get(i), right.get(j), comparison);
                }
            }
        }
        return best;
    }

    private static double sexWeight(Sex asked, Sex recorded) {
        if (asked == Sex.UNSPECIFIED || recorded == Sex.UNSPECIFIED) {
            return 0;
        }
        return asked == recorded ? SAME_SEX : OTHER_SEX;
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
