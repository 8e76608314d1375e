package org.liaisonhub.matching.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.comparison.NameExplanation;
import org.liaisonhub.matching.dates.DateComparison;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;

/**
 * Decides how probable it is that two persons are the same: the one place where that is decided. The logit of the
 * probability is {@link #PRIOR_LOGIT} plus the weights of the evidence, exactly. Thread-safe.
 */
public final class PersonMatcher {
    /** Named in every answer, so that it can be replayed. */
    public static final String VERSION = "person-5";

    /**
     * Logit, before any evidence, that a record is the person asked for: about 1 in 5,000, as among the persons of a few lists. Part of every sum, but no
     * evidence of its own, because it is the same for all.
     */
    public static final double PRIOR_LOGIT = -8.5;

    /** From here on {@link Preset#BALANCED} shows a match as a hit to be verified. */
    public static final double HIT_PROBABILITY = 0.9;

    /**
     * From here on {@link Preset#BALANCED} shows a match as possible. Measured on 2026-11-29: of 6,067 perturbed
     * questions of the UN list at least 6,039 reach it, whichever of six seeds; of 20,000 travellers on no list 54, against UN
     * and OFAC. From 0.04 on it was 6,034 of some seeds, and 50.
     */
    public static final double POSSIBLE_PROBABILITY = 0.035;

    // Natural logs of likelihood ratios. Origin: proposals (decimal logs 0.3 and -2), to be fitted on data.
    private static final double SAME_SEX = Math.log(2);
    private static final double OTHER_SEX = -4.6;

    /** More than sums of the same weights in another order can differ by. */
    private static final double ROUNDING = 1e-9;

    private static final NameReader READER = new NameReader();

    /** Countries take some time to be read, and many questions name none. */
    private static final class Countries {
        static final CountryNames NAMES = new CountryNames(READER);
    }

    private final NameReader reader = READER;
    private final Birthplaces birthplaces = new Birthplaces(READER, () -> Countries.NAMES);

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
        var places = birthplaces.read(person.birthplaces());
        return new PreparedPerson(
                names,
                person.datesOfBirth(),
                person.sex(),
                nationalities,
                person.birthplaces(),
                places.words(),
                places.countries(),
                person.documents());
    }

    /** The probability alone, as {@link #compare} gives it; for the many candidates of which few are shown. */
    public double probability(PreparedPerson asked, PreparedPerson recorded) {
        return probability(asked, recorded, 0);
    }

    /**
     * The same when it is at least {@code floor}. Else it may be told less, 0 at the least: names that cannot reach it are
     * left as soon as that is certain.
     */
    public double probability(PreparedPerson asked, PreparedPerson recorded, double floor) {
        double birthplace = Birthplaces.weight(Birthplaces.compare(asked, recorded));
        double document = Documents.weight(Documents.compare(asked.documents(), recorded.documents()));
        double basics = plusBasics(0, asked, recorded.sex(), recorded.datesOfBirth(), recorded.nationalities());
        double rest = PRIOR_LOGIT + basics + birthplace + document;
        double needed = Math.log(floor / (1 - floor)) - rest - ROUNDING;
        boolean named = !asked.names().isEmpty() && !recorded.names().isEmpty();
        double name = named ? mostOfNames(asked, recorded, needed) : 0;
        if (name == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double logit = PRIOR_LOGIT + name;
        logit = plusBasics(logit, asked, recorded.sex(), recorded.datesOfBirth(), recorded.nationalities());
        return probability(logit + birthplace + document);
    }

    /**
     * No recorded person of this sex and these dates, nationalities and documents has a higher {@link #probability},
     * whatever its names and birthplaces: most candidates can be left unread because of it.
     */
    public double highestProbability(
            PreparedPerson asked,
            Sex sex,
            List<PartialDate> datesOfBirth,
            List<String> nationalities,
            List<IdentityDocument> documents) {
        double most = NameComparison.MOST
                + Birthplaces.most(asked)
                + Documents.weight(Documents.compare(asked.documents(), documents));
        return probability(plusBasics(PRIOR_LOGIT + most + ROUNDING, asked, sex, datesOfBirth, nationalities));
    }

    private static double plusBasics(
            double logit, PreparedPerson asked, Sex sex, List<PartialDate> datesOfBirth, List<String> nationalities) {
        DateComparison date = DateComparison.compare(asked.datesOfBirth(), datesOfBirth);
        double sum = logit + (date == null ? 0 : date.weight());
        sum += sexWeight(asked.sex(), sex);
        return sum + Nationalities.weight(Nationalities.compare(asked.nationalities(), nationalities));
    }

    /** Compares all names with all names, all dates with all dates, and the rest. */
    public Comparison compare(PreparedPerson asked, PreparedPerson recorded) {
        return compare(asked, recorded, bestName(asked, recorded, Double.NEGATIVE_INFINITY));
    }

    /** The same, and says of each word of the names what it met and weighs: for the few that are shown. */
    public Comparison explain(PreparedPerson asked, PreparedPerson recorded) {
        var name = bestName(asked, recorded, Double.NEGATIVE_INFINITY);
        var comparison = compare(asked, recorded, name);
        return name == null ? comparison : comparison.explainedBy(NameExplanation.of(name.asked, name.recorded));
    }

    private static Comparison compare(PreparedPerson asked, PreparedPerson recorded, @Nullable NamePair name) {
        var sheet = new EvidenceSheet();
        if (name != null) {
            sheet.add(
                    Evidence.NAME,
                    name.comparison.relation().name(),
                    name.asked.original(),
                    name.recorded.original(),
                    name.comparison.weight());
        }
        DateComparison date = DateComparison.compare(asked.datesOfBirth(), recorded.datesOfBirth());
        if (date != null) {
            sheet.add("date-of-birth", date.code(), date.askedText(), date.recordedText(), date.weight());
        }
        double sex = sexWeight(asked.sex(), recorded.sex());
        if (sex != 0) {
            var relation = sex > 0 ? "EQUAL" : "DIFFERENT";
            sheet.add("sex", relation, asked.sex().name(), recorded.sex().name(), sex);
        }
        var nationality = Nationalities.compare(asked.nationalities(), recorded.nationalities());
        if (nationality != null) {
            sheet.add(
                    "nationality",
                    nationality.name(),
                    String.join(", ", asked.nationalities()),
                    String.join(", ", recorded.nationalities()),
                    Nationalities.weight(nationality));
        }
        var birthplace = Birthplaces.compare(asked, recorded);
        if (birthplace != null) {
            sheet.add(
                    "birthplace",
                    birthplace.name(),
                    String.join("; ", asked.birthplaces()),
                    String.join("; ", recorded.birthplaces()),
                    Birthplaces.weight(birthplace));
        }
        var document = Documents.compare(asked.documents(), recorded.documents());
        if (document != null) {
            sheet.add(
                    "document",
                    document.relation().name(),
                    document.asked().toString(),
                    document.recorded().toString(),
                    document.weight());
        }
        return sheet.comparison();
    }

    /** What the names that weigh the most do; negative infinity when none weigh as much as is needed. */
    private static double mostOfNames(PreparedPerson asked, PreparedPerson recorded, double needed) {
        double most = Double.NEGATIVE_INFINITY;
        List<ReadName> left = asked.names();
        List<ReadName> right = recorded.names();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                most = Math.max(most, NameComparison.weight(left.get(i), right.get(j), Math.max(needed, most)));
            }
        }
        return most;
    }

    private record NamePair(ReadName asked, ReadName recorded, NameComparison comparison) {}

    /** The names that weigh the most; null when there are none, or none that weigh as much as is needed. */
    private static @Nullable NamePair bestName(PreparedPerson asked, PreparedPerson recorded, double needed) {
        NamePair best = null;
        double least = needed;
        List<ReadName> left = asked.names();
        List<ReadName> right = recorded.names();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                NameComparison comparison = NameComparison.compare(left.get(i), right.get(j), least);
                if (comparison != null && (best == null || comparison.weight() > best.comparison.weight())) {
                    best = new NamePair(left.get(i), right.get(j), comparison);
                    least = Math.max(least, comparison.weight());
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

    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
