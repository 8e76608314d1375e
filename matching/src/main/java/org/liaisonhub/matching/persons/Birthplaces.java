package org.liaisonhub.matching.persons;

import java.util.List;
import java.util.Set;

/** What birthplaces say: a shared word speaks for, none says nothing, because places are written at every scale. */
final class Birthplaces {
    private static final Set<String> GENERIC = Set.of(
            "area",
            "city",
            "district",
            "governorate",
            "region",
            "province",
            "provincia",
            "prefecture",
            "state",
            "town",
            "village",
            "republic",
            "democratic",
            "people",
            "peoples",
            "united",
            "kingdom",
            "arab",
            "islamic",
            "federation",
            "near",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "and",
            "the",
            "great",
            "saint",
            "new",
            "oblast",
            "county",
            "former",
            "possibly");

    private Birthplaces() {}

    static boolean isGeneric(String word) {
        return GENERIC.contains(word);
    }

    static boolean shares(PreparedPerson asked, PreparedPerson recorded) {
        List<String> left = asked.birthplaceWords();
        List<String> right = recorded.birthplaceWords();
        for (int i = 0; i < left.size(); i++) {
            if (right.contains(left.get(i))) {
                return true;
            }
        }
        return false;
    }
}
