package org.liaisonhub.matching.persons;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.names.NameReader;

/**
 * What birthplaces say: a shared word of a town speaks for, none says nothing, because places are written at every scale;
 * a country speaks for or against.
 */
final class Birthplaces {
    enum Relation {
        SHARED,
        SAME_COUNTRY,
        OTHER_COUNTRY
    }

    // Natural logs of likelihood ratios. Origin: proposals (decimal logs 1.0 for a word, and for countries those of
    // nationalities, the agreement halved because nationality says most of it already), to be fitted on data.
    private static final double SHARED = 2.3;
    private static final double SAME_COUNTRY = Nationalities.EQUAL / 2;
    private static final double OTHER_COUNTRY = Nationalities.DIFFERENT;

    private static final Set<String> GENERIC = Pattern.compile(" ")
            .splitAsStream("area city district governorate region province provincia prefecture state town village "
                    + "republic democratic people peoples united kingdom arab islamic federation near north "
                    + "south east west northern southern eastern western central and the great "
                    + "saint new oblast county former possibly")
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern BORDERS = Pattern.compile("[,;()\\[\\]/،؛、]");
    private static final int MOST_WORDS = 24;

    private final NameReader reader;
    private final Supplier<CountryNames> countries;

    /** Countries are named as {@code countries} knows them; it is asked for them when a birthplace is read. */
    Birthplaces(NameReader reader, Supplier<CountryNames> countries) {
        this.reader = reader;
        this.countries = countries;
    }

    /**
     * What of birthplaces can be compared.
     *
     * @param words distinct ones of towns and districts, written with a-z
     * @param countries three-letter codes of the countries that are named
     */
    record Read(List<String> words, List<String> countries) {}

    /** A part between commas or brackets that is the name of a country is one; all else is words. */
    Read read(List<String> places) {
        var words = new LinkedHashSet<String>();
        var codes = new LinkedHashSet<String>();
        for (String place : places) {
            for (String part : BORDERS.splitAsStream(place).toList()) {
                List<String> written = reader.words(part, MOST_WORDS);
                String code = written.isEmpty() ? "" : countries.get().code(written);
                if (code.isEmpty()) {
                    written.stream().filter(Birthplaces::tells).forEach(words::add);
                } else {
                    codes.add(code);
                }
            }
        }
        return new Read(words.stream().limit(MOST_WORDS).toList(), List.copyOf(codes));
    }

    private static boolean tells(String word) {
        return word.length() >= 3 && !GENERIC.contains(word);
    }

    /** How birthplaces compare; null when they say nothing. */
    static @Nullable Relation compare(PreparedPerson asked, PreparedPerson recorded) {
        var country = Nationalities.compare(asked.birthplaceCountries(), recorded.birthplaceCountries());
        if (country == Nationalities.Relation.DIFFERENT) {
            return Relation.OTHER_COUNTRY;
        }
        if (sharesWord(asked.birthplaceWords(), recorded.birthplaceWords())) {
            return Relation.SHARED;
        }
        return country == null ? null : Relation.SAME_COUNTRY;
    }

    private static boolean sharesWord(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            if (right.contains(left.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Natural log of the likelihood ratio. */
    static double weight(@Nullable Relation relation) {
        return switch (relation) {
            case SHARED -> SHARED;
            case SAME_COUNTRY -> SAME_COUNTRY;
            case OTHER_COUNTRY -> OTHER_COUNTRY;
            case null -> 0;
        };
    }

    /** The highest weight that the birthplaces of a person can have. */
    static double most(PreparedPerson asked) {
        if (!asked.birthplaceWords().isEmpty()) {
            return SHARED;
        }
        return asked.birthplaceCountries().isEmpty() ? 0 : SAME_COUNTRY;
    }
}
